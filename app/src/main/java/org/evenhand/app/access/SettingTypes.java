package org.evenhand.app.access;

import java.util.Optional;
import org.evenhand.vocabulary.SettingType;
import org.evenhand.vocabulary.Urn;

/** Says of what kind a setting is. Several may be declared as beans; the first that knows is believed. Never asked about who is helped. */
@FunctionalInterface
public interface SettingTypes {

    Optional<SettingType> find(Urn setting);
}
