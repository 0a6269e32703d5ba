package signet.app.demo;

import java.util.List;
import signet.app.EmbedSignature.Embedded;
import signet.app.ExtractSignature.Extraction;
import signet.app.Inspection;
import signet.app.VerifyClaim.Verification;
import signet.app.attack.SweepTickets.Swept;
import signet.app.attack.WriteReport.Written;
import signet.app.run.FinishedRun;

/**
 * A demo that was told to its end.
 *
 * @param story its sentences, chapter by chapter
 * @param inspected the ticket before
 * @param retrained the training after the signature
 * @param swept the attacks on it
 * @param read what a blind search finds in the suspect
 * @param verified the suspect held against the owner's record
 * @param control the unmarked original held against the same
 * @param seconds it took this time
 */
public record Demo(
        DemoFolder folder,
        List<String> story,
        Inspection inspected,
        Embedded embedded,
        FinishedRun retrained,
        Swept swept,
        Extraction read,
        Verification verified,
        Verification control,
        Written report,
        double seconds) {
    public Demo {
        story = List.copyOf(story);
    }
}
