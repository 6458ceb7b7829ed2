package org.evenhand.app.house.broken;

import org.springframework.modulith.Modulithic;

/** A tiny application that breaks the rule of the house on purpose: its campaign reads its casework. */
@Modulithic
public class Broken {}
