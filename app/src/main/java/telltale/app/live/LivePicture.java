package telltale.app.live;

import telltale.app.chart.content.ChartContent;

/// What there is at a moment.
record LivePicture(ChartContent content, LiveState state) {}
