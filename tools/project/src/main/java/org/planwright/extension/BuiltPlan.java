package org.planwright.extension;

import org.planwright.compiler.plan.Plan;
import org.planwright.compiler.summary.SummaryPage;
import org.planwright.runtime.inputs.ModelInputs;

/**
 * What an emitter is given of a plan.
 *
 * @param plan what the plan means
 * @param inputs what the cost model is told of it
 * @param page what people are told of it, already in words
 * @param draft whether it is built as a draft, which every output must say
 */
public record BuiltPlan(Plan plan, ModelInputs inputs, SummaryPage page, boolean draft) {}
