package org.evenhand.app.access.web;

import java.util.List;

/** Requests in the order in which they are to be dealt with. */
public record ListPage(List<RequestView> requests) {}
