"""The bar above the picture with a tab for each document that is open; it is there from the second one on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QTabBar, QWidget

from desktop_app.document.tab import Tab
from desktop_app.document.tabs import Tabs
from desktop_app.panels.layers_model import Dragged, dragged
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.labels import plain, tooltip
from desktop_app.widgets.translation import tr

LONGEST_TITLE = 32
CLOSE_SIDE = 20  # logical px of the button that closes a tab


class TabBar(QTabBar):
    """Shows the tabs and which of them is shown; a press shows another one, dragging puts it elsewhere.

    Layers that are dragged out of their panel onto a tab are copied into its document; held over it for a moment they
    have it shown, to be let go in its picture.
    """

    def __init__(
        self,
        tabs: Tabs,
        close: Callable[..., object],  # takes tabs
        copy_layers: Callable[[Dragged, Tab], object],  # into another document
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tabs, self._close, self._copy_layers = tabs, close, copy_layers
        self.setObjectName("documents")
        self.setAccessibleName(tr("Open pictures"))
        self.setDocumentMode(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setAcceptDrops(True)
        self.setChangeCurrentOnDrag(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()
        self.currentChanged.connect(self._on_chosen)
        self.tabMoved.connect(tabs.move)
        tabs.changed.connect(self.fill)
        tabs.document.changed.connect(self._tell)

    @Slot()
    def fill(self) -> None:
        """Show the tabs as they are now."""
        tabs = self._tabs.all
        self.blockSignals(True)
        while self.count() > len(tabs):
            self.removeTab(self.count() - 1)
        while self.count() < len(tabs):
            place = self.addTab("")
            self.setTabButton(place, QTabBar.ButtonPosition.RightSide, self._close_button())
        self.setCurrentIndex(tabs.index(self._tabs.document.tab))
        self.blockSignals(False)
        self._tell()
        self.setVisible(len(tabs) > 1)

    @Slot()
    def _tell(self) -> None:
        """Show the documents' names, with a dot where something is not saved."""
        for place, tab in enumerate(self._tabs.all[: self.count()]):
            name = plain(tab.title, LONGEST_TITLE).replace("&", "&&")
            text = f"• {name}" if tab.is_modified else name
            where = str(tab.path or tab.source or tab.title)
            tip = tooltip(tr("{file}, not saved", file=where) if tab.is_modified else where)
            if (text, tip) != (self.tabText(place), self.tabToolTip(place)):  # setting them lays out the whole bar
                self.setTabText(place, text)
                self.setTabToolTip(place, tip)

    def _close_button(self) -> QWidget:
        name = tr("Close this picture")
        button = icon_button("close", name, lambda: self._close_place(self._place_of(button)), "close")
        button.setFixedSize(CLOSE_SIDE, CLOSE_SIDE)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _place_of(self, button: QWidget) -> int:
        side = QTabBar.ButtonPosition.RightSide
        return next((place for place in range(self.count()) if self.tabButton(place, side) is button), -1)

    def _close_place(self, place: int) -> None:
        if 0 <= place < len(self._tabs.all):
            self._close(self._tabs.all[place])

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        if 0 <= place < len(self._tabs.all):
            self._tabs.show(self._tabs.all[place])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = self.tabAt(event.pos())
        if place >= 0:
            menu = self.menu_of(self._tabs.all[place])
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(event.globalPos())

    def menu_of(self, tab: Tab) -> QMenu:
        """Return what can be done with a tab."""
        menu = QMenu(self)
        others = [one for one in self._tabs.all if one is not tab]
        menu.addAction(tr("Close")).triggered.connect(lambda: self._close(tab))
        menu.addAction(tr("Close the others")).triggered.connect(lambda: self._close(*others))
        menu.addAction(tr("Close all")).triggered.connect(lambda: self._close(tab, *others))
        return menu

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            self._close_place(self.tabAt(event.position().toPoint()))
        else:
            super().mouseReleaseEvent(event)

    # Layers that are dragged there; files are the window's

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(dragged(event.mimeData()) is not None)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(self._target(event) is not None)

    def dropEvent(self, event: QDropEvent) -> None:
        layers, tab = dragged(event.mimeData()), self._target(event)
        event.setAccepted(tab is not None)
        if layers is not None and tab is not None:
            self._tabs.document.guarded(lambda: self._copy_layers(layers, tab))

    def _target(self, event: QDropEvent) -> Tab | None:
        """Return the tab under layers that are dragged; None over that of their own document."""
        layers, place = dragged(event.mimeData()), self.tabAt(event.position().toPoint())
        if layers is None or place < 0 or self._tabs.all[place].key == layers.tab:
            return None
        return self._tabs.all[place]
