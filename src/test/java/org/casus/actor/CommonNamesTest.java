package org.casus.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.casus.dataset.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommonNamesTest {

    @TempDir
    Path folder;

    private CommonNames of(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("names.csv"), text);
        return new CommonNames(() -> Optional.of(file));
    }

    @Test
    void casusBringsNamesAlongEachWithItsSource() throws IOException {
        assertThat(new CommonNames(Optional::empty).byRef().get("ucdp-actor:303"))
                .contains("Taliban", "Талибан", "طالبان");
        assertThat(Files.readAllLines(Path.of("src/main/resources/formats/common_names.csv")).stream()
                        .skip(1))
                .allMatch(line -> line.matches("[a-z-]+:[^,]+,[^,]+,https://.+"));
    }

    @Test
    void anOperatorsTableTakesItsPlace() throws IOException {
        assertThat(of("actor,name,note\nucdp-actor:1,Reds,from our desk\nucdp-actor:1,Red Ones,\n")
                        .byRef())
                .hasSize(1)
                .hasEntrySatisfying("ucdp-actor:1", names -> assertThat(names).containsExactly("Reds", "Red Ones"));
    }

    @Test
    void aLineWithoutARefIsRefused() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> of("actor,name\nTaleban,Taliban\n"))
                .withMessageContaining("row 1 must have a ref and a name");
    }
}
