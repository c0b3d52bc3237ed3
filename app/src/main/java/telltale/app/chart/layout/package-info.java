/// Where everything of a chart lies for one state and one size, in which colours, and what the
/// cursor reads there: what painters, overlays and exports draw from. Free of nodes.
@NullMarked
package telltale.app.chart.layout;

import org.jspecify.annotations.NullMarked;
