package signet.report.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signet.evidence.PValue;
import signet.evidence.Score;
import signet.evidence.Statistic;
import signet.evidence.Tries;
import signet.evidence.Verdict;
import signet.format.json.JsonException;
import signet.qr.recover.Rung;
import signet.ticket.Density;

class AttackFilesTest {
    private static final String CSV_HEAD =
            "ticket,kind,attack,title,family,strength,unit,seed,failure,accuracy,drop_pp,matched,"
                    + "kept,total,density,blind_text,blind_right,blind_rung,blind_corrected,"
                    + "informed_text,informed_right,informed_rung,informed_corrected,data_bits,"
                    + "bit_errors,log2_p_flip,log2_p_all,log2_p_mask,verdict,seconds,"
                    + "paper_accuracy,paper_decodes,paper_source,paper_footnote\r\n";
    private static final AttackTable SMALL =
            new AttackTable(List.of(pruned(1, 0.8691), pruned(2, 0.8675), SampleRows.failed()));

    @Test
    void writesALineOfCsvForEachCell() {
        assertThat(AttackCsv.of(SMALL))
                .isEqualTo(
                        CSV_HEAD
                                + csvOfPruned(1, "0.869100,0.6700,true")
                                + csvOfPruned(2, "0.867500,0.8300,true")
                                + "made-up.safetensors,signed,transfer,Transfer,fine-tune,1,epochs,1,"
                                + "The data set CIFAR-100 is not on this machine."
                                + ",".repeat(21)
                                + "0.100,,,,\r\n");
    }

    @Test
    void writesOnlyTheFrameOfAnEmptyTable() {
        AttackTable empty = new AttackTable(List.of());

        assertThat(AttackCsv.of(empty)).isEqualTo(CSV_HEAD);
        assertThat(AttackJsonLines.of(empty)).isEmpty();
        assertThat(AttackLatex.of(empty))
                .contains("\\toprule\nAttack & ")
                .endsWith("\\\\\n\\bottomrule\n\\end{tabular}\n\\par\\bigskip\n");
    }

    @Test
    void writesLatexWithMeansDeviationsAndFootnotes() {
        assertThat(AttackLatex.of(SMALL))
                .isEqualTo(
                        """
                        % needs \\usepackage{booktabs}
                        \\begin{tabular}{p{0.2\\linewidth}rrrrp{4em}p{5em}rrp{5em}l}
                        \\toprule
                        Attack & Strength & Accuracy, \\% & Drop, pp & Density, \\% & Blind & \
                        Informed & Bit errors & $\\log_2 p$ & Verdict & Paper, \\% \\\\
                        \\midrule
                        \\multicolumn{11}{l}{\\textit{made-up.safetensors}} \\\\
                        Prune smallest & 20 \\% & 86.83 $\\pm$ 0.11 & 0.75 & 50.00 & \
                        yes, GMD & no & 23 $\\pm$ 0 & $-$138.0 $\\pm$ 0.0 & \
                        Carries this release & 88.03, decodes$^{a}$ \\\\
                        Transfer & 1 epoch & \\multicolumn{9}{p{0.6\\linewidth}}{failed: \
                        The data set CIFAR-100 is not on this machine.} \\\\
                        \\bottomrule
                        \\end{tabular}
                        \\par\\footnotesize $^{a}$ Paper, Table 6: 50 \\% \\& \\$5.
                        \\par\\bigskip
                        """);
    }

    @Test
    void letsATableThatIsLongerThanAPageGoOnUnderTheSameHead() {
        AttackRow unmarked = withSubject(pruned(1, 0.8691), SampleRows.UNMARKED);
        List<AttackRow> rows =
                IntStream.range(0, 17)
                        .mapToObj(i -> withStrength(pruned(1, 0.8691), i))
                        .collect(Collectors.toCollection(ArrayList::new));
        rows.add(unmarked);

        String latex = AttackLatex.of(new AttackTable(rows));

        assertThat(latex)
                .startsWith(
                        "% needs \\usepackage{booktabs}\n% needs \\usepackage{longtable}\n"
                                + "\\begin{longtable}{p{")
                .containsSubsequence(
                        "\\toprule\nAttack & ",
                        "\\endfirsthead\n\\multicolumn{11}{l}{\\textit{continued}} \\\\\n",
                        "\\toprule\nAttack & ",
                        "\\midrule\n\\endhead\n\\bottomrule\n\\endfoot\n\\midrule\n",
                        "Prune smallest & 0 \\% & ",
                        "Prune smallest & 16 \\% & ",
                        "\\\\\n\\end{longtable}\n\\par\\footnotesize $^{a}$",
                        "\\begin{tabular}",
                        "unmarked",
                        "\\bottomrule\n\\end{tabular}");
        assertThat(AttackLatex.of(new AttackTable(rows.subList(0, 16))))
                .doesNotContain("longtable");
    }

    @Test
    void writesATableForEachTicketAndOneForTheControls() {
        AttackRow row = pruned(1, 0.8691);
        AttackRow other = withSubject(row, new Subject("other", Subject.Kind.SIGNED));
        AttackRow unmarked = withSubject(row, SampleRows.UNMARKED);
        AttackRow stranger = withSubject(row, SampleRows.STRANGER);

        String[] tables =
                AttackLatex.of(new AttackTable(List.of(row, other, unmarked, stranger)))
                        .split("begin.tabular");

        assertThat(tables).hasSize(4);
        assertThat(tables[1])
                .contains("made-up.safetensors", "$^{a}$ Paper")
                .doesNotContain("other");
        assertThat(tables[2]).contains("other", "$^{a}$ Paper");
        assertThat(tables[3]).contains("unmarked", "stranger");
    }

    @Test
    void saysThatAnotherTextWasRead() {
        AttackRow row = pruned(1, 0.8691);
        Detection found = row.measurement().orElseThrow().detection();
        Detection foreign =
                new Detection(
                        Optional.of(new Decode("theirs", false, Rung.HARD, 0)),
                        found.informed(),
                        found.all(),
                        found.flip(),
                        found.mask(),
                        found.verdict(),
                        found.code());

        SummaryRow summary = SummaryRow.of(new Replicates(List.of(withDetection(foreign))));

        assertThat(summary.blind()).isEqualTo("no, another text");
        assertThat(summary.informed()).isEqualTo("no");
    }

    private static AttackRow withStrength(AttackRow row, int percent) {
        return new AttackRow(
                row.subject(),
                row.attack(),
                Optional.of(new Strength(percent, "%")),
                row.seed(),
                row.outcome(),
                row.seconds(),
                row.published());
    }

    private static AttackRow withSubject(AttackRow row, Subject subject) {
        return new AttackRow(
                subject,
                row.attack(),
                row.strength(),
                row.seed(),
                row.outcome(),
                row.seconds(),
                row.published());
    }

    @Test
    void escapesNamesForLatex() {
        assertThat(Latex.escaped("a_b \\input{x} 50% #1 ~^ <|> \"q\"\n\u2212"))
                .isEqualTo(
                        "a\\_b \\textbackslash{}input\\{x\\} 50\\% \\#1 "
                                + "\\textasciitilde{}\\textasciicircum{} "
                                + "\\textless{}\\textbar{}\\textgreater{} "
                                + "{\\char34}q{\\char34} $-$");
    }

    @Test
    void keepsNumbersAsNumbersInSpreadsheets() {
        AttackRow row = SMALL.rows().getFirst();
        AttackRow hostile =
                new AttackRow(
                        new Subject("=cmd()", Subject.Kind.SIGNED),
                        row.attack(),
                        Optional.of(new Strength(-1.5, "%")),
                        -3,
                        row.outcome(),
                        1,
                        Optional.empty());

        assertThat(AttackCsv.of(new AttackTable(List.of(hostile))))
                .contains("'=cmd(),signed,")
                .contains(",-1.5,%,-3,,");
    }

    @Test
    void readsItsOwnLinesBack() throws JsonException {
        List<AttackRow> rows = SampleRows.sweep().rows();
        String[] lines = AttackJsonLines.of(new AttackTable(rows)).split("\n");

        assertThat(lines).hasSize(rows.size());
        for (int i = 0; i < lines.length; i++) {
            assertThat(AttackJsonLines.row(lines[i])).isEqualTo(rows.get(i));
        }
    }

    @Test
    void readsEveryVerdictAndAnImpossibleChanceBack() throws JsonException {
        Score certain =
                new Score(Statistic.MASK, 9, 9, chance(Double.NEGATIVE_INFINITY), Tries.ONE);
        Score aligned = new Score(Statistic.FLIP, 176, 175, chance(-150), Tries.of(8).aligning(32));
        for (Verdict verdict :
                List.of(
                        new Verdict.CarriesRelease(aligned),
                        new Verdict.SameLineage(certain),
                        new Verdict.Inconclusive("Nothing."),
                        new Verdict.ReadWithoutClaim())) {
            Detection detection =
                    new Detection(
                            Optional.empty(),
                            Optional.of(new Decode("x", false, Rung.KNOWN_PADDING, 3)),
                            aligned,
                            Optional.of(aligned),
                            Optional.of(certain),
                            verdict,
                            Optional.empty());
            AttackRow row = withDetection(detection);
            AttackRow back = AttackJsonLines.row(AttackJsonLines.line(row));

            assertThat(back.measurement().orElseThrow().detection().verdict()).isEqualTo(verdict);
            assertThat(back.measurement().orElseThrow().detection().mask()).contains(certain);
        }
    }

    @Test
    void refusesLinesThatAreNoRows() throws JsonException {
        String line = AttackJsonLines.line(SMALL.rows().getFirst());

        assertRefused("[]", "not a JSON object");
        assertRefused("{}", "\"ticket\" is missing");
        assertRefused(line.replace("\"kind\":\"signed\"", "\"kind\":\"x\""), "X");
        assertRefused(line.replace("\"accuracy\":0.8691", "\"accuracy\":87"), "87");
        assertRefused(line.replace("Carries this release", "Stolen"), "is no verdict");
        assertRefused(line.replace("\"all\"", "\"every\""), "\"all\" is missing");
        assertRefused(line.replace("\"corrected\":15", "\"corrected\":99999999999"), "overflow");
        String code = AttackJsonLines.line(SampleRows.sweep().rows().getFirst());
        assertRefused(code.replace("\"size\":29", "\"size\":25"), "instead of 25 × 25");
    }

    private static void assertRefused(String line, String reason) {
        assertThatThrownBy(() -> AttackJsonLines.row(line))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining(reason);
    }

    private static PValue chance(double log2) {
        return new PValue(log2);
    }

    private static String csvOfPruned(int seed, String accuracy) {
        return "made-up.safetensors,signed,prune,Prune smallest,prune,20,%,"
                + seed
                + ",,"
                + accuracy
                + ",2,4,0.500000,\"me, too\",true,gmd,15,,,,,560,23,-138.000,-438.000,,"
                + "Carries this release,2.500,0.880300,true,\"Paper, Table 6\",50 % & $5.\r\n";
    }

    private static AttackRow pruned(long seed, double accuracy) {
        Score flip = new Score(Statistic.FLIP, 176, 170, chance(-140), Tries.of(4));
        Detection detection =
                new Detection(
                        Optional.of(new Decode("me, too", true, Rung.GMD, 15)),
                        Optional.empty(),
                        new Score(Statistic.ALL, 560, 537, chance(-440), Tries.of(4)),
                        Optional.of(flip),
                        Optional.empty(),
                        new Verdict.CarriesRelease(flip),
                        Optional.empty());
        return new AttackRow(
                SampleRows.SIGNED,
                SampleRows.PRUNE,
                Optional.of(new Strength(20, "%")),
                seed,
                new Measurement(accuracy, 0.8758, new Density(2, 4), detection),
                2.5,
                Optional.of(
                        new Published(
                                0.8803,
                                Optional.of(true),
                                "Paper, Table 6",
                                Optional.of("50 % & $5."))));
    }

    private static AttackRow withDetection(Detection detection) {
        return new AttackRow(
                SampleRows.SIGNED,
                SampleRows.PERMUTE,
                Optional.empty(),
                1,
                new Measurement(0.5, 0.5, Density.NONE, detection),
                0,
                Optional.empty());
    }
}
