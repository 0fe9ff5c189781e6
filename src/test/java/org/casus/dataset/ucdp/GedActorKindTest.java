package org.casus.dataset.ucdp;

import static org.assertj.core.api.Assertions.assertThat;

import org.casus.dataset.record.ActorKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GedActorKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Government of Bosnia-Herzegovina | STATE",
                "Government of Australia, Government of United Kingdom | COALITION",
                "Ahrar al-Sham, HTS, Southern Front | COALITION",
                "Military Junta for the Consolidation of Democracy, Peace and Justice | UNKNOWN",
                "Military faction (forces of Honasan, Abenina & Zumel) | UNKNOWN",
                "Civilians | CIVILIANS",
                "Kashmir insurgents | REBEL_GROUP",
                "Los Zetas - Cártel del Noreste faction | MILITIA",
                "Ogaden clan (Darod) | COMMUNAL_GROUP",
                "IS | UNKNOWN",
                ", | UNKNOWN",
            })
    void theNameAloneTells(String name, ActorKind kind) {
        assertThat(GedActorKind.of(name)).isEqualTo(kind);
    }
}
