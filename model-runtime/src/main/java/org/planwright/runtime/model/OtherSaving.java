package org.planwright.runtime.model;

/**
 * One named saving on its declared base. On an aggregate, {@code −a[t]} times that aggregate as it stood when demand had
 * been met (so that several such savings add and never stack); on {@code remaining spending}, {@code −a[t]} times what the
 * steps and savings before it left. Money is taken from the cells of its base in proportion.
 *
 * @param label what it is called
 * @param base the cells it is taken from
 * @param gross spending that its share is of; null for what remains
 * @param share the share by year; a saving is positive
 * @param money a saving in million dollars by year, beside the share
 */
public record OtherSaving(String label, Cells.Mask base, Cells gross, double[] share, double[] money) implements Step {
    @Override
    public String name() {
        return label;
    }

    @Override
    public Cells apply(Cells before) {
        double[] factor = new double[before.years()];
        for (int t = 0; t < factor.length; t++) {
            double now = before.sum(t, base);
            double saved = share[t] * (gross == null ? now : gross.sum(t, base)) + money[t];
            factor[t] = now == 0 ? 0 : -saved / now;
        }
        return Masked.scale(before, base, factor);
    }
}
