package telltale.app.fx;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Fills a node only while somebody can see it: what is asked for meanwhile is done once, when it
/// comes to sight. For the window's thread only.
public final class VisibleRefresh {
    private final Node node;
    private final Runnable fill;
    private final Set<Node> watched = new HashSet<>();
    private boolean waiting;

    public VisibleRefresh(Node node, Runnable fill) {
        this.node = node;
        this.fill = fill;
        node.sceneProperty().addListener(_ -> appeared());
        node.visibleProperty().addListener(_ -> appeared());
    }

    /// Fills it now, or once it is seen.
    public void request() {
        waiting = true;
        appeared();
    }

    private void appeared() {
        if (waiting && isSeen()) {
            waiting = false;
            fill.run();
        }
    }

    /// Also listens to all it lies in, from the first time it is looked for.
    private boolean isSeen() {
        boolean seen = node.getScene() != null && node.isVisible();
        for (Parent outer = node.getParent(); outer != null; outer = outer.getParent()) {
            if (watched.add(outer)) {
                outer.visibleProperty().addListener(_ -> appeared());
            }
            seen &= outer.isVisible();
        }
        return seen;
    }
}
