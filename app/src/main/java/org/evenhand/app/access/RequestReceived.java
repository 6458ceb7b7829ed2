package org.evenhand.app.access;

import java.time.LocalDate;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.SettingType;

/**
 * Somebody asked for help. Says nothing of whom it is about.
 *
 * @param profession the first that the thresholds name
 * @param area the authority of the setting
 * @param askedOn the day, in England
 */
public record RequestReceived(
        RequestId id, Profession profession, LaCode area, SettingType settingType, Layer layer, LocalDate askedOn) {}
