package signet.ui;

import signet.ui.heatmap.HeatmapView;

/** What commands do that needs the window's views or dialogs. */
interface WindowActions {
    void openTicket();

    void compareWithAnother();

    void startFilter();

    HeatmapView heatmap();

    void showTable();

    void chooseExport();

    void exportPng();

    void exportSvg();

    void exportCsv();

    void copyNumbers();

    void openPalette();

    void switchTheme();

    void openSettings();

    void nextPane(int step);

    void toggleTree();

    void toggleInspector();

    void toggleJobs();

    void quit();
}
