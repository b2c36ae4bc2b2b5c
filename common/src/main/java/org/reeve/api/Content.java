package org.reeve.api;

/**
 * What a person wrote so that the machine executes or trusts it, such as the text of an override. It travels with its call and
 * is never kept with it: a history names the version that was kept instead.
 */
public interface Content {}
