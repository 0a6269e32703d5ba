package signet.ui.tour;

import javafx.beans.value.ObservableValue;

/**
 * One idea and the state of the window that shows it.
 *
 * @param place the place where it happens; a window without it leaves the step out
 * @param title a few words, which may carry a number of the ticket in hand
 * @param text one or two sentences
 * @param show brings the window into that state, from the step before or the one after
 */
public record TourStep(
        String place, ObservableValue<String> title, ObservableValue<String> text, Runnable show) {}
