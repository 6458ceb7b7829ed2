package org.evenhand.vocabulary;

import java.util.Locale;

/**
 * The totality of specialist roles: therapies and non-therapies, teachers, support staff and links, on equal terms. What is known of each
 * (sector, registration, qualification, whether Government names it in Experts at Hand) is data: see the pack {@code professions}.
 */
public enum Profession {
    SLT("Speech and language therapist"),
    OT("Occupational therapist (children)"),
    PT("Paediatric physiotherapist"),
    EP("Educational psychologist"),
    AEP("Assistant educational psychologist"),
    CP("Clinical psychologist (CYP)"),
    QTOD("Qualified Teacher of the Deaf"),
    QTVI("Qualified Teacher of children with Vision Impairment"),
    QMSI("Qualified Teacher, Multi-Sensory Impairment"),
    INT("Intervenor (deafblind)"),
    HAB("Qualified habilitation specialist (children, VI)"),
    STSPLD("Specialist teacher / assessor, SpLD (dyslexia, dyscalculia)"),
    STASD("Advisory teacher, autism / communication and interaction"),
    STSEMH("Advisory teacher, SEMH / behaviour"),
    STPD("Advisory teacher, physical and medical"),
    STEY("Early years inclusion / area SENCO"),
    STLD("Advisory teacher, learning disability"),
    SENCO("SEN co-ordinator"),
    EYSENCO("Early years SENCO (setting)"),
    P16("Post-16 SEND / learning support manager"),
    TA("Teaching assistant / HLTA"),
    CSW("Communication support worker (deaf learners)"),
    BSLI("BSL/English interpreter"),
    ELSA("Emotional literacy support assistant"),
    EMHP("Education mental health practitioner (MHST)"),
    CAMHS("CAMHS practitioner (nurse, family therapist, psychotherapist)"),
    PSYC("Child and adolescent psychiatrist"),
    PAED("Community paediatrician"),
    AUD("Paediatric audiologist"),
    ORTH("Orthoptist"),
    DIET("Dietitian (paediatric)"),
    MT("Music therapist"),
    ART("Art therapist / art psychotherapist"),
    DT("Dramatherapist"),
    PLAY("Play therapist"),
    COUN("School counsellor"),
    AAC("AAC specialist team (SLT, OT, engineer, teacher)"),
    REHE("Rehabilitation / clinical engineer (EAT, wheelchair)"),
    PO("Prosthetist / orthotist"),
    CCN("Community children's nurse / special school nurse"),
    SCPHN("Health visitor / school nurse"),
    LDN("Learning disability nurse"),
    SW("Children's social worker (disability team)"),
    PORT("Portage home visitor"),
    DCO("Designated Clinical/Medical Officer for SEND"),
    DSCO("Designated Social Care Officer for SEND"),
    KW("Keyworker (autism / LD, 0-25)"),
    TAHP("Therapy assistant / AHP support worker"),
    OUT("Special school / AP outreach teacher");

    private final String title;

    Profession(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** "a speech and language therapist", for the middle of a sentence. Names keep their capitals. */
    public String one() {
        boolean isName = this == PORT || title.matches("\\p{Lu}{2}.*|\\p{Lu}\\S* \\p{Lu}\\p{Ll}.*");
        String inSentence = isName ? title : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
        return ("AEIOaeio".indexOf(title.charAt(0)) >= 0 ? "an " : "a ") + inSentence;
    }

    public static Profession of(String code) {
        for (Profession profession : values()) {
            if (profession.name().equals(code.strip().toUpperCase(Locale.ROOT))) {
                return profession;
            }
        }
        throw new NotUnderstood("Profession", code, "Use a code of the pack of professions, like SLT or QTVI.");
    }
}
