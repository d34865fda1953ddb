package org.planwright.compiler.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planwright.compiler.check.administration.BoardUnspecified;
import org.planwright.compiler.check.assumptions.NoRiseInUse;
import org.planwright.compiler.check.assumptions.SavingWithoutMechanism;
import org.planwright.compiler.check.benefits.Conflict;
import org.planwright.compiler.check.benefits.CoveredAndExcluded;
import org.planwright.compiler.check.benefits.LongTermCareOpen;
import org.planwright.compiler.check.benefits.LongTermCareWithoutThreshold;
import org.planwright.compiler.check.benefits.NoCostSharingButValueBelow;
import org.planwright.compiler.check.benefits.ValueDoesNotMatch;
import org.planwright.compiler.check.completeness.LeftOpen;
import org.planwright.compiler.check.completeness.ManyDelegations;
import org.planwright.compiler.check.completeness.MissingAnswer;
import org.planwright.compiler.check.completeness.NoKind;
import org.planwright.compiler.check.completeness.Overdue;
import org.planwright.compiler.check.completeness.Unsaid;
import org.planwright.compiler.check.costsharing.TwoCharges;
import org.planwright.compiler.check.coverage.CalledUniversal;
import org.planwright.compiler.check.coverage.CommutersNotTreated;
import org.planwright.compiler.check.coverage.CoveredButDoesNotPay;
import org.planwright.compiler.check.coverage.GapAtHandover;
import org.planwright.compiler.check.coverage.InTwice;
import org.planwright.compiler.check.coverage.LeftOut;
import org.planwright.compiler.check.coverage.Nobody;
import org.planwright.compiler.check.coverage.OptOutAndPays;
import org.planwright.compiler.check.coverage.PaysButNotCovered;
import org.planwright.compiler.check.definitions.Unused;
import org.planwright.compiler.check.delegation.NoDefault;
import org.planwright.compiler.check.enrollment.OptOutWithoutRule;
import org.planwright.compiler.check.estimates.FallingSeries;
import org.planwright.compiler.check.estimates.FarApart;
import org.planwright.compiler.check.estimates.PartsExceedWhole;
import org.planwright.compiler.check.estimates.TopRateEstimated;
import org.planwright.compiler.check.estimates.Uncited;
import org.planwright.compiler.check.financing.BoardRaisesTaxes;
import org.planwright.compiler.check.financing.DropsRevenue;
import org.planwright.compiler.check.financing.DuplicateFlow;
import org.planwright.compiler.check.financing.FederalMoneyWithoutAuthority;
import org.planwright.compiler.check.financing.FirmSizeNotch;
import org.planwright.compiler.check.financing.NoBrackets;
import org.planwright.compiler.check.financing.NoSource;
import org.planwright.compiler.check.financing.OutsizedTaxes;
import org.planwright.compiler.check.financing.RevenueThatEnds;
import org.planwright.compiler.check.financing.SelfEmployedNotTreated;
import org.planwright.compiler.check.financing.SharesNotWhole;
import org.planwright.compiler.check.financing.TotalDoesNotMatch;
import org.planwright.compiler.check.financing.UnfundedLine;
import org.planwright.compiler.check.legal.BargainedPlans;
import org.planwright.compiler.check.legal.Borrowing;
import org.planwright.compiler.check.legal.CollectiveBargaining;
import org.planwright.compiler.check.legal.Earmark;
import org.planwright.compiler.check.legal.FederalPrograms;
import org.planwright.compiler.check.legal.FinancingAfterVote;
import org.planwright.compiler.check.legal.MedicareMoney;
import org.planwright.compiler.check.legal.NoPowerToTax;
import org.planwright.compiler.check.legal.PayOrPlay;
import org.planwright.compiler.check.legal.Reconciliation;
import org.planwright.compiler.check.legal.RecoveryFromEmployers;
import org.planwright.compiler.check.legal.ResidencyStay;
import org.planwright.compiler.check.legal.SelfInsuredPlans;
import org.planwright.compiler.check.legal.ServiceBan;
import org.planwright.compiler.check.legal.SpendingLimit;
import org.planwright.compiler.check.legal.StatesOrdered;
import org.planwright.compiler.check.legal.Taking;
import org.planwright.compiler.check.legal.TaxVote;
import org.planwright.compiler.check.legal.WaiverCannot;
import org.planwright.compiler.check.legal.WealthTax;
import org.planwright.compiler.check.payment.BudgetWithoutBase;
import org.planwright.compiler.check.payment.NegotiationWithoutFallback;
import org.planwright.compiler.check.payment.NegotiationWithoutLeverage;
import org.planwright.compiler.check.payment.NoMethodOrLevel;
import org.planwright.compiler.check.payment.RatesFallAtOnce;
import org.planwright.compiler.check.payment.RatesMustCover;
import org.planwright.compiler.check.payment.TwoAuthorities;
import org.planwright.compiler.check.payment.TwoMethods;
import org.planwright.compiler.check.plan.SameAnswerTwice;
import org.planwright.compiler.check.plan.SameProvisionTwice;
import org.planwright.compiler.check.plan.StrikesNothing;
import org.planwright.compiler.check.plan.WrongKindOfHead;
import org.planwright.compiler.check.programs.NoFallback;
import org.planwright.compiler.check.programs.NotMentioned;
import org.planwright.compiler.check.programs.SplitMedicaid;
import org.planwright.compiler.check.programs.TwoFates;
import org.planwright.compiler.check.promises.Untestable;
import org.planwright.compiler.check.providers.FreeChoiceWithLimits;
import org.planwright.compiler.check.schedule.Cliff;
import org.planwright.compiler.check.schedule.Empty;
import org.planwright.compiler.check.schedule.FallingRate;
import org.planwright.compiler.check.schedule.Gap;
import org.planwright.compiler.check.schedule.NoIndex;
import org.planwright.compiler.check.schedule.Overlap;
import org.planwright.compiler.check.schedule.UnitMixed;
import org.planwright.compiler.check.schedule.UnstatedBasis;
import org.planwright.compiler.check.spending.CapWithoutLever;
import org.planwright.compiler.check.spending.NoGrowthControl;
import org.planwright.compiler.check.timing.BackwardEdge;
import org.planwright.compiler.check.timing.BenefitsBeforeEnactment;
import org.planwright.compiler.check.timing.BoardDecidesAfterBenefits;
import org.planwright.compiler.check.timing.ConditionNobodyMeets;
import org.planwright.compiler.check.timing.EndsBeforeItStarts;
import org.planwright.compiler.check.timing.NoTimetable;
import org.planwright.compiler.check.timing.Orders;
import org.planwright.compiler.check.timing.OutsideHorizon;
import org.planwright.compiler.check.timing.SpendingBeforeRevenue;
import org.planwright.compiler.check.timing.SystemsTooSoon;
import org.planwright.compiler.check.timing.TaxWithoutStart;
import org.planwright.compiler.check.timing.UnanchoredDate;
import org.planwright.compiler.diagnostic.Diagnostic;
import org.planwright.compiler.diagnostic.Rule;
import org.planwright.compiler.law.LawPacks;
import org.planwright.compiler.people.HeadCounts;
import org.planwright.compiler.plan.Plan;

/** Every check there is, listed by hand in reading order. */
public final class Checks {
    private Checks() {}

    /** All of them, no day being given on which the plan is checked. */
    public static List<Check> all() {
        return all(Optional.empty());
    }

    /** All of them. What is due by a date is measured against {@code today}, where it is given. */
    public static List<Check> all(Optional<LocalDate> today) {
        return all(today, LawPacks.NONE, HeadCounts.NONE);
    }

    /** The same where a project adds law of its own, and people are counted. */
    public static List<Check> all(Optional<LocalDate> today, LawPacks law, HeadCounts counts) {
        Reaches reaches = new Reaches(counts);
        Orders orders = new Orders();
        Courts courts = new Courts(law);
        return List.of(
                // the plan as a whole
                new WrongKindOfHead(),
                new NoKind(),
                new MissingAnswer(),
                new Unsaid(),
                new Overdue(today),
                new LeftOpen(),
                new ManyDelegations(),
                new NoDefault(),
                new SameAnswerTwice(),
                new SameProvisionTwice(),
                new StrikesNothing(),
                new BoardUnspecified(),
                new Unused(),
                // when
                new EndsBeforeItStarts(),
                new OutsideHorizon(),
                new UnanchoredDate(),
                new BenefitsBeforeEnactment(),
                new BoardDecidesAfterBenefits(),
                new BackwardEdge(orders),
                new SpendingBeforeRevenue(orders),
                new ConditionNobodyMeets(),
                new NoTimetable(),
                new SystemsTooSoon(),
                new TaxWithoutStart(),
                // who is in, and what for
                new Nobody(reaches),
                new LeftOut(reaches),
                new GapAtHandover(reaches),
                new InTwice(reaches),
                new CalledUniversal(reaches),
                new PaysButNotCovered(reaches),
                new CoveredButDoesNotPay(reaches),
                new OptOutAndPays(),
                new CommutersNotTreated(reaches),
                new ResidencyStay(),
                new FinancingAfterVote(),
                new TaxVote(courts),
                new Earmark(courts),
                new SpendingLimit(courts),
                new SelfInsuredPlans(courts),
                new PayOrPlay(),
                new RecoveryFromEmployers(courts),
                new FederalPrograms(courts),
                new WaiverCannot(courts),
                new MedicareMoney(courts),
                new ServiceBan(courts),
                new StatesOrdered(courts),
                new Taking(),
                new WealthTax(courts),
                new CollectiveBargaining(),
                new BargainedPlans(),
                new NoPowerToTax(courts),
                new Borrowing(courts),
                new Reconciliation(),
                new OptOutWithoutRule(),
                new CoveredAndExcluded(),
                new Conflict(reaches),
                new LongTermCareWithoutThreshold(),
                new LongTermCareOpen(),
                new NoCostSharingButValueBelow(),
                new ValueDoesNotMatch(),
                new TwoCharges(reaches),
                // what is there today, and who is paid how
                new NotMentioned(),
                new FreeChoiceWithLimits(),
                new TwoFates(),
                new SplitMedicaid(),
                new NoFallback(),
                new NoMethodOrLevel(),
                new TwoMethods(),
                new BudgetWithoutBase(),
                new RatesFallAtOnce(),
                new NegotiationWithoutFallback(),
                new NegotiationWithoutLeverage(),
                new TwoAuthorities(),
                new RatesMustCover(),
                new NoGrowthControl(),
                new CapWithoutLever(),
                // the money
                new NoSource(),
                new UnfundedLine(),
                new NoBrackets(),
                new SelfEmployedNotTreated(),
                new SharesNotWhole(),
                new TotalDoesNotMatch(),
                new FederalMoneyWithoutAuthority(),
                new BoardRaisesTaxes(),
                new DuplicateFlow(),
                new RevenueThatEnds(),
                new DropsRevenue(),
                new FirmSizeNotch(),
                new OutsizedTaxes(courts),
                new UnstatedBasis(),
                new UnitMixed(),
                new Empty(),
                new Gap(),
                new Overlap(),
                new Cliff(),
                new FallingRate(),
                new NoIndex(),
                new SavingWithoutMechanism(),
                new NoRiseInUse(),
                // what is said of it
                new Untestable(),
                new FarApart(),
                new PartsExceedWhole(),
                new TopRateEstimated(),
                new FallingSeries(),
                new Uncited());
    }

    /** The rules of this package, those about acceptances last. */
    public static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(all().stream().map(Check::rule).toList());
        rules.addAll(Acceptances.RULES);
        return List.copyOf(rules);
    }

    /** What all checks find in a plan, check by check. */
    public static List<Diagnostic> look(Plan plan, Optional<LocalDate> today) {
        List<Diagnostic> findings = new ArrayList<>();
        all(today).forEach(check -> check.look(plan, findings::add));
        return findings;
    }
}
