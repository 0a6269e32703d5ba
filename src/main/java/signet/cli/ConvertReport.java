package signet.cli;

import signet.app.ConvertTicket.Written;
import signet.format.json.JsonObject;

/** Tells what was converted. */
final class ConvertReport implements Verb.Report<Written> {
    @Override
    public void print(Written written, Console console) {
        console.line(
                "Wrote %s: %s, %s, %s."
                        .formatted(
                                written.file(),
                                written.kind().title(),
                                Numbers.count(written.source().ticket().tensors().size(), "tensor"),
                                Numbers.bytes(written.bytes())));
        int left = written.source().findings().size();
        if (left > 0) {
            console.amber("Left out %s that are not data.".formatted(Numbers.count(left, "thing")));
        }
    }

    @Override
    public JsonObject json(Written written) {
        return JsonObject.builder()
                .put("file", written.file().toString())
                .put("format", written.kind().id())
                .put("tensors", written.source().ticket().tensors().size())
                .put("bytes", written.bytes())
                .put("source", written.source().path().toString())
                .build();
    }
}
