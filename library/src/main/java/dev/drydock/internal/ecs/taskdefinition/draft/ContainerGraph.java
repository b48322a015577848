package dev.drydock.internal.ecs.taskdefinition.draft;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;

/** Which containers of one task wait for, or link to, which others. Finds cycles without recursion. */
public final class ContainerGraph {

    private final Map<String, Node> nodes = new LinkedHashMap<>();

    public ContainerGraph(List<ContainerDefinition> containers) {
        containers.forEach(container -> nodes.put(container.name(), new Node()));
    }

    public boolean has(String name) {
        return nodes.containsKey(name);
    }

    /** Adds an edge between two containers, both of which must exist. */
    public void connect(String from, String to) {
        Node source = node(from);
        Node target = node(to);
        source.targets.add(target);
        target.incoming++;
    }

    /** Takes away containers nothing points at until none is left; what remains is on a cycle or behind one. */
    public boolean hasCycle() {
        Map<Node, Integer> waiting = new LinkedHashMap<>();
        Deque<Node> free = new ArrayDeque<>();
        for (Node node : nodes.values()) {
            waiting.put(node, node.incoming);
            if (node.incoming == 0) {
                free.add(node);
            }
        }
        int removed = 0;
        while (!free.isEmpty()) {
            removed++;
            for (Node target : free.remove().targets) {
                if (waiting.merge(target, -1, Integer::sum) == 0) {
                    free.add(target);
                }
            }
        }
        return removed < nodes.size();
    }

    private Node node(String name) {
        Node node = nodes.get(name);
        if (node == null) {
            throw new IllegalArgumentException("No container is called " + name);
        }
        return node;
    }

    private static final class Node {
        private final List<Node> targets = new ArrayList<>();
        private int incoming;
    }
}
