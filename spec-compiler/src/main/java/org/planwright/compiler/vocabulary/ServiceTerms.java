package org.planwright.compiler.vocabulary;

import java.util.ArrayList;
import java.util.List;
import org.planwright.compiler.plan.Term;

/** Services as a tree over the classes of the national health accounts, and packages of them. */
final class ServiceTerms {
    private ServiceTerms() {}

    /** Classes of the national health accounts. */
    static final List<String> ACCOUNTS = List.of(
            "hospital",
            "physician and clinical",
            "other professional",
            "dental",
            "home health",
            "nursing care",
            "other health residential and personal",
            "prescription drugs",
            "durable equipment",
            "other non-durable");

    static List<Entry> all() {
        List<Entry> all = new ArrayList<>(services());
        all.addAll(packages());
        return all;
    }

    /** Care without a class of its own is counted by its parts. */
    private static List<Entry> services() {
        return Terms.counted(Term.Kind.SERVICE, """
            hospital                    | hospital | care that hospitals give and bill | hospital care, \
                    hospital services
              inpatient                 | hospital | a stay in a hospital | inpatient care, inpatient hospital, \
                    hospitalization
              outpatient                | hospital | hospital care without a stay | outpatient care, \
                    outpatient hospital
              emergency                 | hospital | emergency departments | emergency care, emergency services, \
                    emergency room
            physician                   | physician and clinical | care of physicians and clinics | doctor, \
                    physician services, physician and clinical, physician and clinical services, clinic, clinician, \
                    professional services
              primary care              | physician and clinical | first contact and continuing care | primary
              specialist                | physician and clinical | care of specialists | specialty care, \
                    specialist care
              preventive                | physician and clinical | screening, vaccines and advice | \
                    preventive care, preventive services, prevention, wellness
              maternity                 | physician and clinical | care before, at and after birth | \
                    maternity care, maternity and newborn care, prenatal care, newborn care, reproductive care
              pediatric care            | physician and clinical | care of children | pediatric services, pediatrics
              laboratory and imaging    | physician and clinical | tests and pictures | diagnostic services, \
                    diagnostics
                laboratory              | physician and clinical | tests of blood and tissue | lab, \
                    laboratory services
                imaging                 | physician and clinical | X-rays, scans and ultrasound | radiology
              ambulatory surgery        | physician and clinical | surgery without a stay, outside a hospital | \
                    ambulatory surgery center
              telehealth                | physician and clinical | care at a distance | telemedicine
              abortion                  | physician and clinical | ending a pregnancy | abortion services, \
                    abortion care
              fertility                 | physician and clinical | treatment of infertility | fertility treatment, \
                    infertility treatment, in vitro fertilization
              gender-affirming care     | physician and clinical | care that affirms a person's gender
            mental health               |  | care of mental illness, wherever it is given | mental health care, \
                    mental health services, behavioral health
              inpatient mental health   | hospital | mental health care with a stay | inpatient psychiatric care
              outpatient mental health  | physician and clinical | mental health care without a stay | \
                    psychotherapy, counseling
            substance use               |  | treatment of addiction, wherever it is given | \
                    substance use treatment, substance use disorder, substance use disorder treatment, \
                    substance use disorder services, addiction treatment, substance abuse treatment
              inpatient substance use   | hospital | addiction treatment with a stay | detoxification
              outpatient substance use  | physician and clinical | addiction treatment without a stay
              residential substance use | other health residential and personal | addiction treatment in a residence
            other professional          | other professional | \
                    care of licensed professionals who are not physicians or dentists | other professional services
              rehabilitation            | other professional | physical, occupational and speech therapy | therapy, \
                    rehabilitative care, rehabilitation and habilitation, rehabilitative and habilitative services, \
                    physical therapy, habilitation
              chiropractic              | other professional | care of chiropractors | chiropractic care
              acupuncture               | other professional | care of acupuncturists
              podiatry                  | other professional | care of feet | podiatric care
              nutrition                 | other professional | advice on diet | dietary services, \
                    nutritional therapy
              midwifery                 | other professional | care of midwives outside physicians' offices | \
                    midwife, doula
            dental                      | dental | care of teeth | dental care, dental services, oral health, \
                    dentist
              children's dental         | dental | dental care of children | pediatric dental
              adult dental              | dental | dental care of adults
            vision                      |  | eye examinations and glasses | vision care, vision services
              eye examinations          | other professional | examinations by optometrists | eye exams, optometry
              glasses                   | durable equipment | glasses and contact lenses | eyeglasses, \
                    corrective lenses
              children's vision         | other professional | eye care of children | pediatric vision
            hearing                     |  | hearing examinations and hearing aids | hearing care, audiology, \
                    hearing services
              hearing examinations      | other professional | examinations by audiologists | hearing exams
              hearing aids              | durable equipment | hearing aids and their fitting
              children's hearing        | other professional | hearing care of children | pediatric hearing
            prescription drugs          | prescription drugs | drugs sold on prescription | drugs, \
                    prescription medicines, medicines, pharmaceuticals, prescriptions
              brand drugs               | prescription drugs | drugs sold under a maker's name | brand, \
                    brand-name drugs
              generic drugs             | prescription drugs | copies of drugs whose patent has ended | generic
              biologics                 | prescription drugs | drugs made from living cells, and their copies | \
                    biosimilars, specialty drugs
              contraception             | prescription drugs | contraceptive drugs and devices | contraceptives, \
                    family planning
            durable equipment           | durable equipment | equipment that lasts | durable medical equipment, \
                    medical equipment, devices, medical devices, dme
            other non-durable           | other non-durable | supplies and drugs sold without prescription | \
                    over-the-counter drugs, medical supplies, non-durable products
            cosmetic surgery            | physician and clinical | surgery for looks alone | cosmetic services, \
                    cosmetic procedures
            experimental treatment      | physician and clinical | treatment that is not yet proven | \
                    investigational treatment
            home health                 | home health | skilled care at home, for a time | home health care, \
                    home health services
            hospice                     | home health | care of the dying | hospice care, palliative care
            nursing care                | nursing care | care in nursing homes | nursing home, nursing home care, \
                    nursing facility
              skilled nursing care      | nursing care | skilled care after a hospital stay | skilled nursing, \
                    skilled nursing facility, post-acute care
              custodial nursing care    | nursing care | long stays in nursing homes | institutional long-term care
            home and community services | other health residential and personal | \
                    help with daily life at home and in the community | home and community-based services, \
                    home and community care, personal care, home care, hcbs
              adult day care            | other health residential and personal | \
                    care during the day outside the home | adult day services
              respite care              | other health residential and personal | relief for family carers | respite
            residential care            | other health residential and personal | homes for people who need help | \
                    assisted living, residential facility, group home
            transportation              | other health residential and personal | rides to care | \
                    medical transportation, patient transportation
              ambulance                 | other health residential and personal | rides in an emergency | \
                    ambulance services
            school and worksite care    | other health residential and personal | \
                    care given in schools and at work | school health, worksite care
            care coordination           | other health residential and personal | \
                    help in finding and joining up care | case management, care management
            language services           | other health residential and personal | interpreters and translation | \
                    interpretation, translation
            health education            | other health residential and personal | teaching people about health
            """);
    }

    private static List<Entry> packages() {
        return Terms.packages(Term.Kind.SERVICE, """
            long-term care            | help over a long time at home and in institutions | \
                    long-term services and supports, ltss, long-term services, long-term supports | custodial nursing care, \
                    home and community services, residential care
            essential health benefits | the ten categories of the Affordable Care Act | ACA benefits, \
                    ACA essential benefits, essential benefits, ehb | hospital, physician, mental health, substance use, \
                    prescription drugs, rehabilitation, durable equipment, home health, skilled nursing care, ambulance, \
                    children's dental, children's vision
            Medicare benefits         | what Parts A, B and D of Medicare cover | Medicare services | hospital, \
                    physician, mental health, substance use, rehabilitation, chiropractic, podiatry, prescription drugs, \
                    durable equipment, home health, hospice, skilled nursing care, ambulance
            Medicaid benefits         | what Medicaid covers in most states | Medicaid services, Medi-Cal benefits | \
                    hospital, physician, mental health, substance use, rehabilitation, prescription drugs, \
                    durable equipment, home health, hospice, nursing care, home and community services, transportation, \
                    dental, vision
            Child Health Plus         | what New York's plan for children covers | Child Health Plus benefits | \
                    hospital, physician, mental health, substance use, rehabilitation, prescription drugs, \
                    durable equipment, home health, hospice, ambulance, children's dental, children's vision, \
                    children's hearing
            all services              | all personal health care | all care, all medically necessary care, \
                    all medically necessary services, everything | hospital, physician, mental health, substance use, \
                    other professional, dental, vision, hearing, prescription drugs, durable equipment, other non-durable, \
                    home health, hospice, nursing care, home and community services, residential care, transportation, \
                    school and worksite care, care coordination, language services, health education, experimental treatment
            """);
    }
}
