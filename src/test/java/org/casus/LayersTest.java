package org.casus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.GraphQLApi;

/**
 * An import points down this list: export or desk, event, actor, claim, statistics, dataset, and from each of them to
 * what all share: search, graphql, access, store. The entrances, cli and pages, may call whatever they open the door
 * to, and nothing calls them.
 */
@AnalyzeClasses(packages = "org.casus", importOptions = DoNotIncludeTests.class)
class LayersTest {

    @ArchTest
    static final ArchRule EXPORT_KNOWS_NO_DESK = below("export", "desk");

    @ArchTest
    static final ArchRule DESK_KNOWS_NO_EXPORT = below("desk", "export");

    @ArchTest
    static final ArchRule EVENT_KNOWS_NO_EXPORT = below("event", "export", "desk");

    @ArchTest
    static final ArchRule ACTOR_KNOWS_NO_EVENT = below("actor", "export", "desk", "event");

    @ArchTest
    static final ArchRule CLAIM_KNOWS_NO_ACTOR = below("claim", "export", "desk", "event", "actor");

    @ArchTest
    static final ArchRule STATISTICS_KNOW_NO_CLAIM = below("statistics", "export", "desk", "event", "actor", "claim");

    @ArchTest
    static final ArchRule DATASET_KNOWS_NO_STATISTICS =
            below("dataset", "export", "desk", "event", "actor", "claim", "statistics");

    @ArchTest
    static final ArchRule SEARCH_KNOWS_NO_FEATURE =
            below("search", "export", "desk", "event", "actor", "claim", "statistics", "dataset", "graphql");

    @ArchTest
    static final ArchRule GRAPHQL_KNOWS_NO_FEATURE =
            below("graphql", "export", "desk", "event", "actor", "claim", "statistics", "dataset", "search");

    @ArchTest
    static final ArchRule ACCESS_KNOWS_THE_STORE_ALONE = below(
            "access",
            "export",
            "desk",
            "event",
            "actor",
            "claim",
            "statistics",
            "dataset",
            "search",
            "graphql",
            "admin");

    @ArchTest
    static final ArchRule STORE_KNOWS_NOBODY = below(
            "store",
            "export",
            "desk",
            "event",
            "actor",
            "claim",
            "statistics",
            "dataset",
            "search",
            "graphql",
            "access");

    @ArchTest
    static final ArchRule NOBODY_CALLS_THE_ENTRANCES = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.casus.cli..", "org.casus.pages..", "org.casus.health..", "org.casus.telemetry..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.casus.cli..", "org.casus.pages..", "org.casus.health..", "org.casus.telemetry..");

    @ArchTest
    static final ArchRule NO_CIRCLES =
            slices().matching("org.casus.(*)..").should().beFreeOfCycles();

    /** The engine calls resolvers by reflection where it runs natively; the extension sees to a part of them only. */
    @ArchTest
    static final ArchRule RESOLVERS_ARE_REGISTERED =
            classes().that().areAnnotatedWith(GraphQLApi.class).should().beAnnotatedWith(RegisterForReflection.class);

    @ArchTest
    static final ArchRule NO_EMPTY_NAMES = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    /**
     * Whoever reads a name knows which class it is: none in a file of its own shares its name, not with a nested one.
     */
    @ArchTest
    static void noNameTwice(JavaClasses classes) {
        Map<String, List<String>> named = classes.stream()
                .filter(type ->
                        !type.isAnonymousClass() && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getName, toList())));
        named.values()
                .removeIf(some -> some.size() == 1
                        || some.stream().allMatch(name -> classes.get(name).isNestedClass()));
        assertThat(named).isEmpty();
    }

    private static ArchRule below(String feature, String... above) {
        String[] packages = new String[above.length + 2];
        for (int i = 0; i < above.length; i++) {
            packages[i] = "org.casus." + above[i] + "..";
        }
        packages[above.length] = "org.casus.cli..";
        packages[above.length + 1] = "org.casus.pages..";
        return noClasses()
                .that()
                .resideInAPackage("org.casus." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}
