package signet.cli;

import java.util.List;
import java.util.stream.Stream;
import signet.app.Operations;

/** The catalogue of verbs. */
final class Verbs {
    private Verbs() {}

    static List<Verb<?, ?>> all() {
        return Stream.of(tickets(), networks(), attacks()).flatMap(List::stream).toList();
    }

    private static List<Verb<?, ?>> tickets() {
        return List.of(
                new Verb<>(
                        Operations.INSPECT,
                        new InspectReport(),
                        List.of("inspect ticket.pth.tar", "inspect --json ticket.safetensors")),
                new Verb<>(
                        Operations.COMPARE,
                        new CompareReport(),
                        List.of("compare original.pth suspect.pth")),
                new Verb<>(
                        Operations.CONVERT,
                        new ConvertReport(),
                        List.of(
                                "convert ticket.pth.tar ticket.safetensors",
                                "convert --to pth ticket.safetensors copy.bin")),
                new Verb<>(
                        Operations.EMBED,
                        new EmbedReport(),
                        List.of(
                                "embed ticket.pth --text acme-2026 --output signed.safetensors",
                                "embed ticket.pth --text acme --output signed.pth --mode paper"),
                        List.of(
                                "A signature that extract reads in the ticket stays as it is: the new one is",
                                "laid elsewhere, or refused where it was asked to lie over the other.",
                                "")),
                new Verb<>(
                        Operations.EXTRACT,
                        new ExtractReport(),
                        List.of(
                                "extract suspect.pth",
                                "extract suspect.pth --layer layer2.2.conv2 --row 0 --column 2")),
                new Verb<>(
                        Operations.VERIFY,
                        new VerifyReport(),
                        List.of("verify suspect.pth --record signed.record.json")));
    }

    private static List<Verb<?, ?>> networks() {
        return List.of(
                new Verb<>(
                        Operations.TRAIN,
                        new ReplicatesReport(),
                        List.of(
                                "train --preset quick --output dense.safetensors",
                                "train --network ticket.pth --data cifar-10 --epochs 10",
                                "train --network signed.safetensors --weights rewind.safetensors")),
                new Verb<>(
                        Operations.PRUNE,
                        new ReplicatesReport(),
                        List.of(
                                "prune --preset smoke --output ticket.safetensors",
                                "prune --network conv4 --data cifar-10 --ratio 0.9",
                                "prune --preset quick --seed 1 --replicates 5")),
                new Verb<>(
                        Operations.EVALUATE,
                        new EvaluateReport(),
                        List.of("evaluate ticket.safetensors --data cifar-10-batches-bin")),
                new Verb<>(
                        Operations.RUNS,
                        new RunsReport(),
                        List.of(
                                "runs",
                                "runs show 3f2a",
                                "runs resume 3f2a",
                                "runs rename 3f2a best",
                                "runs export best --output best.zip")),
                new Verb<>(
                        Operations.DEVICE,
                        new DeviceSummary(),
                        List.of("device", "device --device gpu:0 --json")));
    }

    private static List<Verb<?, ?>> attacks() {
        return List.of(
                new Verb<>(
                        Operations.ATTACK,
                        new AttackReport(),
                        List.of(
                                "attack signed.pth --kind prune --strength 0.2 --output out.pth",
                                "attack signed.pth --kind replace@1+fine-tune --strength 1"
                                        + " --record signed.record.json --output out.pth"),
                        AttackReport.kinds()),
                new Verb<>(
                        Operations.SWEEP,
                        new SweepReport(),
                        List.of(
                                "sweep sweep.json",
                                "sweep sweep.json --output results",
                                "sweep sweep.json --retry-failed")),
                new Verb<>(
                        Operations.REPORT,
                        new WrittenReport(),
                        List.of("report results --output report")),
                new Verb<>(
                        Operations.DEMO,
                        new DemoReport(),
                        List.of("demo", "demo --output results/demo")));
    }
}
