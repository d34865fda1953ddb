package org.planwright.compiler.check.timing;

import java.util.List;
import org.planwright.compiler.plan.Plan;

/** The orders that a plan's dates break, worked out once for all rules that ask for them. */
public final class Orders {
    private Plan asked;
    private OrderGraph graph;
    private List<OrderGraph.Broken> broken = List.of();

    /** The graph of a plan. */
    OrderGraph graph(Plan plan) {
        if (plan != asked) {
            graph = OrderGraph.of(plan);
            broken = graph.broken();
            asked = plan;
        }
        return graph;
    }

    /** What cannot be kept, the shortest chains first. */
    List<OrderGraph.Broken> broken(Plan plan) {
        graph(plan);
        return broken;
    }
}
