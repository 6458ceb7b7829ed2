package org.evenhand.packs.settings;

import java.util.Optional;
import java.util.Set;
import org.evenhand.vocabulary.SettingType;

/** What the types and phases of Get Information about Schools mean in our terms. */
final class SchoolTypes {

    private static final Set<String> OUTSIDE_ENGLAND = Set.of(
            "Welsh establishment", "British schools overseas", "Offshore schools", "Service children's education");

    private static final Set<String> NOT_STATE_FUNDED = Set.of(
            "Other independent school",
            "Other independent special school",
            "Non-maintained special school",
            "British schools overseas",
            "Higher education institutions",
            "Special post 16 institution",
            "Miscellaneous",
            "Online provider");

    private SchoolTypes() {}

    static boolean outsideEngland(String type) {
        return OUTSIDE_ENGLAND.contains(type);
    }

    static boolean stateFunded(String type) {
        return !NOT_STATE_FUNDED.contains(type);
    }

    /** Empty where the type is not known: a new one should be looked at, not guessed. */
    static Optional<SettingType> of(String type, String phase) {
        return switch (type) {
            case "Local authority nursery school" -> Optional.of(SettingType.MAINTAINED_NURSERY_SCHOOL);
            case "Other independent school" -> Optional.of(SettingType.INDEPENDENT);
            case "Other independent special school" -> Optional.of(SettingType.INDEPENDENT_SPECIAL);
            case "Community special school",
                    "Foundation special school",
                    "Non-maintained special school",
                    "Academy special converter",
                    "Academy special sponsor led",
                    "Free schools special" -> Optional.of(SettingType.SPECIAL);
            case "Pupil referral unit",
                    "Academy alternative provision converter",
                    "Academy alternative provision sponsor led",
                    "Free schools alternative provision" -> Optional.of(SettingType.ALTERNATIVE_PROVISION);
            case "Further education" -> Optional.of(SettingType.FE_COLLEGE);
            case "Sixth form centres",
                    "Academy 16-19 converter",
                    "Academy 16 to 19 sponsor led",
                    "Free schools 16 to 19" -> Optional.of(SettingType.SIXTH_FORM_COLLEGE);
            case "Special post 16 institution" -> Optional.of(SettingType.SPECIALIST_POST_16);
            case "Secure units", "Academy secure 16 to 19" -> Optional.of(SettingType.SECURE);
            case "Higher education institutions",
                    "Miscellaneous",
                    "Online provider",
                    "Institution funded by other government department",
                    "European schools" -> Optional.of(SettingType.OTHER);
            case "Community school",
                    "Foundation school",
                    "Voluntary aided school",
                    "Voluntary controlled school",
                    "Academy converter",
                    "Academy sponsor led",
                    "Free schools",
                    "City technology college",
                    "University technical college",
                    "Studio schools" -> Optional.of(byPhase(phase));
            default -> Optional.empty();
        };
    }

    private static SettingType byPhase(String phase) {
        return switch (phase) {
            case "Nursery" -> SettingType.MAINTAINED_NURSERY_SCHOOL;
            case "Primary", "Middle deemed primary" -> SettingType.PRIMARY;
            case "Secondary", "Middle deemed secondary" -> SettingType.SECONDARY;
            case "All-through", "All through" -> SettingType.ALL_THROUGH;
            case "16 plus" -> SettingType.SIXTH_FORM_COLLEGE;
            default -> SettingType.OTHER;
        };
    }
}
