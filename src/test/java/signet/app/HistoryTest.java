package signet.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History<String> opened = History.of("read");

    @Test
    void startsSavedWithNothingToUndo() {
        assertThat(opened.state()).isEqualTo("read");
        assertThat(opened.isSaved()).isTrue();
        assertThat(opened.undoable()).isEmpty();
        assertThat(opened.redoable()).isEmpty();
        assertThat(opened.undo()).isEqualTo(opened);
        assertThat(opened.redo()).isEqualTo(opened);
    }

    @Test
    void undoesAndRedoesAChange() {
        History<String> signed = opened.change("signed", "Embed signature");
        assertThat(signed.state()).isEqualTo("signed");
        assertThat(signed.isSaved()).isFalse();
        assertThat(signed.undoable()).contains("Embed signature");
        assertThat(signed.undo().state()).isEqualTo("read");
        assertThat(signed.undo().isSaved()).isTrue();
        assertThat(signed.undo().redoable()).contains("Embed signature");
        assertThat(signed.undo().redo()).isEqualTo(signed);
    }

    @Test
    void forgetsWhatWasUndoneAtTheNextChange() {
        History<String> other = opened.change("a", "A").undo().change("b", "B");
        assertThat(other.state()).isEqualTo("b");
        assertThat(other.redoable()).isEmpty();
        assertThat(other.steps()).hasSize(2);
    }

    @Test
    void knowsWhenTheSavedStateIsGone() {
        History<String> saved = opened.change("a", "A").markSaved();
        assertThat(saved.isSaved()).isTrue();
        History<String> other = saved.undo().change("b", "B");
        assertThat(other.isSaved()).isFalse();
        assertThat(other.change("c", "C").undo().isSaved()).isFalse();
    }

    @Test
    void whatWasReadFromAFileStaysThere() {
        History<String> saved = opened.change("a", "A").markSaved();
        assertThat(saved.undo().isSaved()).isTrue();
        assertThat(saved.undo().change("b", "B").undo().isSaved()).isTrue();
    }
}
