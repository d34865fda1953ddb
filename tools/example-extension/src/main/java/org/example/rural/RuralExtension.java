package org.example.rural;

import java.util.List;
import org.planwright.compiler.check.Check;
import org.planwright.extension.Emitter;
import org.planwright.extension.Extension;

/** The rules and files of a rural health office. */
public final class RuralExtension implements Extension {
    @Override
    public String name() {
        return "rural";
    }

    @Override
    public List<Check> rules() {
        return List.of(new HospitalCut());
    }

    @Override
    public List<Emitter> emitters() {
        return List.of(new TaxesCsv());
    }
}
