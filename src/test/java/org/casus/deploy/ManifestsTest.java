package org.casus.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of deploy/ are what Kubernetes, Compose and this project's own code understand. */
class ManifestsTest {

    private static final Path DEPLOY = Path.of("deploy");

    private static final KubernetesSerialization YAML = new KubernetesSerialization();

    @ParameterizedTest
    @ValueSource(strings = {"h2.yaml", "postgresql.yaml"})
    void everyFieldIsOneThatKubernetesKnows(String name) throws IOException {
        List<HasMetadata> resources = read(name);
        assertThat(resources).isNotEmpty();
        for (HasMetadata resource : resources) {
            // What the typed model did not take is kept aside, and written out again under its own name.
            assertThat(unknown(resource)).as(resource.getKind()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2.yaml", "postgresql.yaml"})
    void thePodIsProbedBoundedAndUnprivileged(String name) throws IOException {
        PodSpec pod = pod(read(name)).getSpec();
        Container casus = pod.getContainers().getFirst();
        assertThat(casus.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/q/health/live");
        assertThat(casus.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/q/health/ready");
        assertThat(casus.getStartupProbe().getHttpGet().getPath()).isEqualTo("/q/health/started");
        assertThat(casus.getResources().getLimits()).containsKey("memory");
        assertThat(casus.getResources().getRequests()).containsKeys("memory", "cpu");
        assertThat(casus.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(casus.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(casus.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getTerminationGracePeriodSeconds())
                .as("the drain and the pause before it fit in")
                .isGreaterThan(shutdownTimeout() + 5);
        assertThat(casus.getVolumeMounts().stream().map(mount -> mount.getMountPath()))
                .contains("/tmp");
    }

    /** By name: what it does is shown by a process that meets it. */
    @ParameterizedTest
    @CsvSource({
        "bin/casus, -XX:+ExitOnOutOfMemoryError ${JAVA_OPTS",
        "deploy/Dockerfile.jvm, -XX:+ExitOnOutOfMemoryError",
        "src/main/resources/application.properties, '-R:+ExitOnOutOfMemoryError,'",
        "README.md, ./mvnw -DskipTests package && bin/casus"
    })
    void everyWayOfStartingEndsAProcessThatIsOutOfMemory(Path file, String how) throws IOException {
        assertThat(Files.readString(file)).contains(how);
    }

    @Test
    void labelsAndReferencesMeet() throws IOException {
        List<HasMetadata> resources = read("postgresql.yaml");
        Deployment deployment = of(resources, Deployment.class);
        Map<String, String> labels =
                deployment.getSpec().getTemplate().getMetadata().getLabels();
        assertThat(labels)
                .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels());
        var service = of(resources, Service.class);
        assertThat(labels).containsAllEntriesOf(service.getSpec().getSelector());
        var budget = of(resources, PodDisruptionBudget.class);
        assertThat(labels).containsAllEntriesOf(budget.getSpec().getSelector().getMatchLabels());
        var scaler = of(resources, HorizontalPodAutoscaler.class).getSpec();
        assertThat(scaler.getScaleTargetRef().getName())
                .isEqualTo(deployment.getMetadata().getName());
        assertThat(scaler.getMinReplicas())
                .as("the budget leaves one to be moved")
                .isGreaterThan(budget.getSpec().getMinAvailable().getIntVal());
        assertThat(deployment.getSpec().getReplicas())
                .as("the autoscaler's to say")
                .isNull();
        StatefulSet single = of(read("h2.yaml"), StatefulSet.class);
        assertThat(single.getSpec().getReplicas()).isEqualTo(1);
        assertThat(single.getSpec()
                        .getVolumeClaimTemplates()
                        .getFirst()
                        .getMetadata()
                        .getName())
                .isIn(pod(read("h2.yaml")).getSpec().getContainers().getFirst().getVolumeMounts().stream()
                        .map(mount -> mount.getName())
                        .toList());
    }

    @Test
    void everySettingIsAKeyOfCasus() throws IOException {
        String configuration = Files.readString(Path.of("docs/configuration.md"));
        try (Stream<Path> files = Files.walk(DEPLOY)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher setting = Pattern.compile("CASUS_[A-Z_]+").matcher(Files.readString(file));
                while (setting.find()) {
                    String name = setting.group();
                    assertThat(keys(configuration)).as("%s in %s", name, file).contains(name);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.h2.yaml", "compose.postgresql.yaml"})
    void composeNamesFilesAndVolumesThatAreThere(String name) throws IOException {
        Map<?, ?> compose = YAML.unmarshal(Files.readString(DEPLOY.resolve(name)), Map.class);
        Map<?, ?> services = (Map<?, ?>) compose.get("services");
        Map<?, ?> casus = (Map<?, ?>) services.get("casus");
        Map<?, ?> build = (Map<?, ?>) casus.get("build");
        assertThat(DEPLOY.resolve((String) build.get("context")).resolve((String) build.get("dockerfile")))
                .exists();
        assertThat(casus.get("read_only")).isEqualTo(true);
        assertThat((List<?>) casus.get("cap_drop")).isEqualTo(List.of("ALL"));
        for (Object service : services.values()) {
            for (Object volume : list(service, "volumes")) {
                assertThat(((Map<?, ?>) compose.get("volumes")).containsKey(((String) volume).split(":")[0]))
                        .isTrue();
            }
        }
        if (casus.get("depends_on") != null) {
            assertThat(services.keySet().containsAll(((Map<?, ?>) casus.get("depends_on")).keySet()))
                    .isTrue();
        }
    }

    private static List<?> list(Object service, String key) {
        Object value = ((Map<?, ?>) service).get(key);
        return value == null ? List.of() : (List<?>) value;
    }

    private static List<String> keys(String configuration) {
        return Pattern.compile("`(casus\\.[a-z.-]+)`")
                .matcher(configuration)
                .results()
                .map(found -> found.group(1).toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                .toList();
    }

    private static long shutdownTimeout() throws IOException {
        Matcher key = Pattern.compile("casus\\.shutdown\\.timeout=(\\d+)s")
                .matcher(Files.readString(Path.of("src/main/resources/application.properties")));
        assertThat(key.find()).isTrue();
        return Long.parseLong(key.group(1));
    }

    private static List<HasMetadata> read(String name) throws IOException {
        String text = Files.readString(DEPLOY.resolve("kubernetes").resolve(name));
        return Stream.of(text.split("(?m)^---$"))
                .map(document -> (HasMetadata) YAML.unmarshal(document))
                .toList();
    }

    private static PodTemplateSpec pod(List<HasMetadata> resources) {
        return resources.stream()
                .map(resource -> switch (resource) {
                    case Deployment deployment -> deployment.getSpec().getTemplate();
                    case StatefulSet set -> set.getSpec().getTemplate();
                    default -> null;
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static <T> T of(List<HasMetadata> resources, Class<T> type) {
        return resources.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The names, anywhere below, that the model has no field for. */
    private static List<String> unknown(Object node) {
        if (node == null || node.getClass().isEnum()) {
            return List.of();
        }
        if (node instanceof List<?> all) {
            return all.stream().flatMap(each -> unknown(each).stream()).toList();
        }
        if (!node.getClass().getName().startsWith("io.fabric8.kubernetes.api.model")) {
            return List.of();
        }
        return Stream.of(node.getClass().getMethods())
                .filter(method -> method.getName().startsWith("get") && method.getParameterCount() == 0)
                .flatMap(method -> {
                    try {
                        Object value = method.invoke(node);
                        return method.getName().equals("getAdditionalProperties")
                                ? ((Map<?, ?>) value).keySet().stream().map(String::valueOf)
                                : unknown(value).stream();
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    @Test
    void aFieldThatKubernetesDoesNotKnowWouldBeFound() {
        HasMetadata wrong = YAML.unmarshal("""
                apiVersion: v1
                kind: Service
                metadata: {name: casus}
                spec:
                  ports: [{port: 80, targetPrt: http}]
                """);
        assertThat(unknown(wrong)).containsExactly("targetPrt");
    }
}
