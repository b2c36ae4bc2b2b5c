package org.reeve.gui.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitLink;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitProperty;
import org.reeve.api.services.UnitText;
import org.reeve.gui.override.Target;
import org.reeve.gui.override.UnitFileTools;
import org.reeve.gui.services.Dependencies.Side;
import org.reeve.gui.services.Dependencies.Tie;
import org.reeve.gui.services.DetailModel.Read;
import org.reeve.gui.widget.Actions;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Background;

/** What there is to know about a unit below its facts. Each tab reads only while it is the one shown. */
final class DetailTabs extends TabPane {
    private final Texts texts;
    private final LogView log;
    private final UnitFileView file;
    private final DependenciesView dependencies;
    private final PropertiesView properties;
    private final WhatNowView now;
    private final LogModel lines;
    private final Tab nowTab;
    private final Tab logTab;
    private final Tab fileTab;
    private final Tab dependenciesTab;
    private boolean shown;

    DetailTabs(
            UnitWords words,
            DetailModel model,
            Background background,
            NextSteps next,
            Consumer<UnitRow.Key> go,
            UnitFileTools tools,
            Actions elsewhere) {
        this.texts = words.texts();
        this.lines = model.log();
        this.log = new LogView(texts, lines, background, elsewhere);
        this.file = new UnitFileView(texts, tools);
        model.row().subscribe(row -> tools.about(row.map(unit -> new Target(unit.scope(), unit.name()))));
        this.dependencies = new DependenciesView(words, model, go);
        this.properties = new PropertiesView(texts);
        this.now = new WhatNowView(texts, next);
        this.nowTab = new Tab(texts.get("tab.now"), now);
        this.logTab = new Tab(texts.get("tab.log"), log);
        this.fileTab = lazy("tab.file", file, new UnitAspect<>(model, DetailTabs::files), file::show);
        this.dependenciesTab = lazy(
                "tab.dependencies",
                dependencies,
                new UnitAspect<>(model, (read, row) -> dependencies(read, row.scope(), row.name())),
                dependencies::show);
        Tab fourth =
                lazy("tab.properties", properties, new UnitAspect<>(model, DetailTabs::properties), properties::show);
        getTabs().addAll(List.of(logTab, fileTab, dependenciesTab, fourth));
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setMinHeight(120);
        logTab.selectedProperty().addListener((_, _, _) -> follow());
    }

    private <T> Tab lazy(String title, Node content, UnitAspect<T> aspect, Consumer<Read<T>> show) {
        Tab tab = new Tab(texts.get(title), content);
        aspect.value().addListener((_, _, now) -> show.accept(now));
        tab.selectedProperty().addListener((_, _, chosen) -> aspect.want(chosen));
        show.accept(aspect.value().get());
        return tab;
    }

    /** Whether the tabs can be seen: the log is followed only then. */
    void shown(boolean now) {
        shown = now;
        follow();
    }

    private void follow() {
        lines.want(shown && logTab.isSelected());
    }

    /** {@code told} is whether the next steps are told elsewhere already. */
    void show(UnitDetail detail, boolean told) {
        properties.show(detail);
        Advice.of(detail)
                .filter(advice -> detail.unit().active() == ActiveState.FAILED && !told)
                .ifPresentOrElse(advice -> tellWhatNow(detail, advice), this::nothingFailed);
    }

    /** The tab is there, and shown first, while the unit has failed. */
    private void tellWhatNow(UnitDetail detail, Advice advice) {
        now.show(detail, advice);
        if (!getTabs().contains(nowTab)) {
            getTabs().addFirst(nowTab);
            if (logTab.isSelected()) {
                getSelectionModel().select(nowTab);
            }
        }
    }

    /** Nothing of another unit's failure stays. */
    void nothingFailed() {
        if (nowTab.isSelected()) {
            getSelectionModel().select(logTab);
        }
        getTabs().remove(nowTab);
    }

    void showLog() {
        select(logTab);
    }

    void showFile() {
        select(fileTab);
    }

    void showDependencies() {
        select(dependenciesTab);
    }

    /** Shows the log with the keyboard in it. */
    void focusLog() {
        getSelectionModel().select(logTab);
        log.focusLines();
    }

    private void select(Tab tab) {
        getSelectionModel().select(tab);
        requestFocus();
    }

    private static List<UnitText> files(ServicesRead read, UnitRow row) {
        List<UnitText> files = new ArrayList<>();
        read.text(row.scope(), row.name(), files::add);
        return List.copyOf(files);
    }

    private static List<UnitProperty> properties(ServicesRead read, UnitRow row) {
        List<UnitProperty> all = new ArrayList<>();
        read.properties(row.scope(), row.name(), all::add);
        return List.copyOf(all);
    }

    static Map<Side, List<Tie>> dependencies(ServicesRead read, Scope scope, UnitName unit) {
        List<UnitLink> links = new ArrayList<>();
        read.dependencies(scope, unit, links::add);
        return Dependencies.of(links);
    }
}
