package org.evenhand.app.access.web;

import java.util.List;

/** What to do today, before anything else. */
public record ActNowPage(List<String> sentences, String back, String next) {}
