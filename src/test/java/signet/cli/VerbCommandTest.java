package signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import signet.app.Operation;
import signet.app.Parameter;
import signet.app.job.BreakdownException;
import signet.app.job.Problem;
import signet.app.job.ProblemException;
import signet.format.json.Json;
import signet.format.json.JsonArray;
import signet.format.json.JsonException;
import signet.format.json.JsonObject;
import signet.format.json.JsonString;

class VerbCommandTest {
    private static final Problem BROKEN =
            new Problem(
                    "The worker process broke down",
                    "SIGABRT ended it",
                    "",
                    "Run signet runs resume 3f2a to go on",
                    Problem.Kind.FAILED,
                    Optional.of(new BreakdownException(List.of("epoch 9", "core \u001bdumped"))));

    /** What a test says. */
    public record Said(@Parameter(help = "Either.") Optional<Boolean> flip) {}

    /** Tells what was said. */
    private static final Verb.Report<Said> ECHO =
            new Verb.Report<>() {
                @Override
                public void print(Said said, Console console) {
                    console.line(said.flip().map(Object::toString).orElse("nothing"));
                }

                @Override
                public JsonObject json(Said said) {
                    return JsonObject.builder().build();
                }
            };

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Operation.Function<Said, Said> function, String... arguments) {
        VerbCommand<Said, Said> command =
                new VerbCommand<>(
                        new Verb<>(
                                new Operation<>("test", "Test", "Tests.", Said.class, function),
                                ECHO,
                                List.of()));
        Style style = Style.of(0, Map.of(), StandardCharsets.UTF_8);
        return command.run(
                new CommandLine(command.spec()).parseArgs(arguments),
                new Console(new PrintStream(out), new PrintStream(err), style, 0));
    }

    private static Said breakDown() throws ProblemException {
        throw new ProblemException(BROKEN);
    }

    @Test
    void showsTheLastLinesOfAWorkerThatBrokeDown() {
        assertThat(run((said, progress) -> breakDown())).isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "signet: The worker process broke down: SIGABRT ended it. Run signet runs"
                                + " resume 3f2a to go on.",
                        "Its log ends:",
                        "  epoch 9",
                        "  core \\u001bdumped");
        assertThat(out.size()).isZero();
    }

    @Test
    void tellsAProgramTheSame() throws JsonException {
        assertThat(run((said, progress) -> breakDown(), "--json")).isEqualTo(4);
        JsonObject problem = Json.parseObject(out.toByteArray()).get("problem", JsonObject.class);
        assertThat(problem.string("title")).isEqualTo(BROKEN.title());
        assertThat(problem.string("advice")).contains("signet runs resume 3f2a");
        assertThat(problem.get("lastLines", JsonArray.class).values())
                .containsExactly(new JsonString("epoch 9"), new JsonString("core \u001bdumped"));
    }

    @ParameterizedTest
    @CsvSource({"--flip, true", "--no-flip, false", "--verbose, nothing"})
    void knowsYesAndNoAndNothing(String argument, String heard) {
        assertThat(run((said, progress) -> said, argument)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(heard + "\n");
    }
}
