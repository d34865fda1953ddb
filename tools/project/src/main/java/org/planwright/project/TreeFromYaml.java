package org.planwright.project;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planwright.project.Tree.Malformed;
import org.planwright.project.Tree.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML 1.2. All contact with its library is here: it is loaded only where there is such a file. */
final class TreeFromYaml {
    private static final Place START = new Place(1, 1);

    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private TreeFromYaml() {}

    /** What the text says; empty where it says nothing. */
    static Optional<Tree> read(String text) throws Malformed {
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(text);
            return root.isEmpty() ? Optional.empty() : Optional.of(new TreeFromYaml().tree(root.get()));
        } catch (MarkedYamlEngineException wrong) {
            Place place = wrong.getProblemMark().map(TreeFromYaml::place).orElse(START);
            throw new Malformed("This is not YAML: " + wrong.getProblem() + ".", place);
        } catch (YamlEngineException wrong) {
            throw new Malformed("This is not YAML: " + wrong.getMessage() + ".", START);
        }
    }

    private Tree tree(Node node) throws Malformed {
        if (!(node instanceof ScalarNode) && !seen.add(node)) {
            throw new Malformed("An alias stands for a list or for keys here, which is not supported.", place(node));
        }
        if (node instanceof ScalarNode scalar) {
            return new Tree.Text(scalar.getValue(), place(node));
        }
        if (node instanceof SequenceNode sequence) {
            List<Tree> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(tree(item));
            }
            return new Tree.Items(items, place(node));
        }
        List<Tree.Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new Malformed("A key is a word, not a list.", place(tuple.getKeyNode()));
            }
            entries.add(new Tree.Entry(key.getValue(), place(key), tree(tuple.getValueNode())));
        }
        return new Tree.Entries(entries, place(node));
    }

    private static Place place(Node node) {
        return node.getStartMark().map(TreeFromYaml::place).orElse(START);
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
