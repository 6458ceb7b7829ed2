package org.evenhand.app.pathways;

/** Where what was said of a pathway stands. Only what is shown is seen by everybody and counted. */
public enum State {
    WAITING,
    SHOWN,
    DECLINED
}
