package org.planwright.runtime.judgement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.planwright.runtime.inputs.Financing;
import org.planwright.runtime.inputs.InputValue;
import org.planwright.runtime.inputs.Remark;
import org.planwright.runtime.inputs.Stated;

/** The layers of tax on one dollar of the highest incomes come to less than half of it, or the plan says why not. */
final class TopRate implements ScoreRule {
    private static final String ID = "schedule.top-rate";
    private static final double BOUND = 0.5;

    /** Internal Revenue Code, section 1(j): the top rate from 2018 on. */
    private static final double FEDERAL = 0.37;

    private static final double PERCENT = 100;

    private record Layer(Financing.Tax tax, double rate) {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Case it, Consumer<Remark> remarks) {
        Map<String, List<Layer>> layers = new LinkedHashMap<>();
        layers.put("wages", layers(it, Schedules.WORK));
        layers.put("income from capital", layers(it, Schedules.CAPITAL));
        String worst = "";
        double most = 0;
        for (Map.Entry<String, List<Layer>> kind : layers.entrySet()) {
            double sum = kind.getValue().stream().mapToDouble(Layer::rate).sum();
            if (sum > most) {
                most = sum;
                worst = kind.getKey();
            }
        }
        double all = it.national() ? most : most + FEDERAL;
        if (most > 0 && all > BOUND) {
            remarks.accept(remark(it, worst, layers.get(worst), all));
        }
    }

    private static Remark remark(Case it, String kind, List<Layer> layers, double all) {
        String with = it.national() ? "The plan's taxes" : "With the federal income tax, the plan's taxes";
        Remark.Builder remark = Remark.at(
                layers.get(0).tax().provenance(),
                ID,
                with + " take " + Words.percent(all) + " of one more dollar of " + kind + " at the top"
                        + (it.national() ? "." : ", before any income tax that the state has today."));
        for (Layer layer : layers) {
            remark.value(
                    "highest rate of " + layer.tax().name() + " on people",
                    Words.percent(layer.rate()),
                    Case.place(layer.tax().provenance()));
        }
        if (!it.national()) {
            remark.value("highest federal rate", Words.percent(FEDERAL), "Internal Revenue Code, section 1");
        }
        return remark.help("Say that it is meant, or lower the highest rate.").build();
    }

    /** What each tax takes of a dollar of this kind at the top, employers' shares left out. */
    private static List<Layer> layers(Case it, java.util.Set<String> kind) {
        List<Layer> layers = new ArrayList<>();
        for (Financing.Tax tax : it.parts().taxes()) {
            boolean takes = tax.bases().stream()
                    .anyMatch(base ->
                            !base.equals("net worth") && (kind.contains(base) || Schedules.ALL_INCOME.contains(base)));
            boolean capped = !tax.taxedUpTo().isEmpty() || tax.atMost().isPresent();
            Optional<Double> rate = Schedules.last(it, tax).map(top -> top * people(tax));
            if (takes && !capped && rate.isPresent() && rate.get() > 0) {
                layers.add(new Layer(tax, rate.get()));
            }
        }
        return layers;
    }

    /** The part that people pay: all where no employer pays, the workers' share where it is stated, else nothing. */
    private static double people(Financing.Tax tax) {
        if (!Schedules.byEmployers(tax)) {
            return 1;
        }
        for (Stated share : tax.shares()) {
            if (share.value() instanceof InputValue.Percent percent
                    && percent.of().map(of -> of.id().contains("worker")).orElse(false)) {
                return percent.percent().doubleValue() / PERCENT;
            }
        }
        return 0;
    }
}
