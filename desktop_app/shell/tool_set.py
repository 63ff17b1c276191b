"""The tools of one window, with what they share and what the bar above the canvas shows for them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.canvas.view import Canvas
from desktop_app.document.document import Document
from desktop_app.tools.box import BoxTool
from desktop_app.tools.box_options import BoxOptions
from desktop_app.tools.bring_in_front import BringInFront
from desktop_app.tools.brush import Brush, Eraser
from desktop_app.tools.clone import Clone
from desktop_app.tools.crop import Crop
from desktop_app.tools.crop_frame import CropFrame, EditPicture
from desktop_app.tools.crop_options import CropOptions
from desktop_app.tools.edge_eraser import EdgeEraser
from desktop_app.tools.finding import Finding
from desktop_app.tools.gradient import GradientSettings, GradientTool
from desktop_app.tools.gradient_options import GradientOptions
from desktop_app.tools.guides import NewGuide
from desktop_app.tools.hand import Hand, Turn, Zoom
from desktop_app.tools.heal import Heal, SpotHeal
from desktop_app.tools.move import Move
from desktop_app.tools.move_options import MoveOptions, MoveSettings
from desktop_app.tools.options import OptionsBar
from desktop_app.tools.picker import Picker
from desktop_app.tools.select import Lasso, Marquee, SelectSettings, Wand
from desktop_app.tools.select_brush import SelectionBrush
from desktop_app.tools.select_options import SelectOptions
from desktop_app.tools.shape_strip import ShapeStrip
from desktop_app.tools.shapes import Shapes
from desktop_app.tools.subject import SubjectTool
from desktop_app.tools.subject_options import SubjectOptions
from desktop_app.tools.text import TextTool
from desktop_app.tools.text_field import TextField
from desktop_app.tools.text_options import TextOptions
from desktop_app.tools.text_typing import Typing
from desktop_app.tools.tip import BrushTip
from desktop_app.tools.tool import Tool


class ToolSet(QObject):
    """Builds every tool around a document and a canvas."""

    _ordered = Signal()  # queued, as it comes out of the gesture of the tool that is put away

    def __init__(
        self,
        document: Document,
        canvas: Canvas,
        edit_picture: EditPicture,  # has the whole picture edited
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._canvas = document, canvas
        self.brush = BrushTip(self)
        self.shapes, self.finding = Shapes(document, self), Finding(document, self)
        self.selecting, self.gradient = SelectSettings(self), GradientSettings(self)
        self.moving = MoveSettings(self)
        self.crop_frame = CropFrame(document, edit_picture, self)
        self.typing = Typing(document, self.brush, self)
        hand, zoom = Hand(document, canvas), Zoom(document, canvas)
        canvas.look_around_with(hand, zoom, Turn(document, canvas))
        self._text = TextTool(document, canvas, self.typing, TextField(canvas))
        canvas.pull_guides_with({"x": NewGuide(document, canvas, "x"), "y": NewGuide(document, canvas, "y")})
        made: tuple[Tool, ...] = (
            Move(document, canvas, self.moving),
            BringInFront(document, canvas, self._ordered.emit),
            *(kind(document, canvas, self.brush) for kind in (Brush, Eraser, EdgeEraser)),
            *(kind(document, canvas, self.selecting) for kind in (Marquee, Lasso, Wand)),
            *(kind(document, canvas, self.brush) for kind in (SelectionBrush, Picker, Clone, Heal, SpotHeal)),
            GradientTool(document, canvas, self.gradient, self.brush),
            self._text,
            *(BoxTool(document, canvas, self.shapes), SubjectTool(document, canvas, self.finding)),
            *(Crop(document, canvas, self.crop_frame), hand, zoom),
        )
        self.by_name = {tool.name: tool for tool in made}
        self.shape_strip = ShapeStrip(canvas, self.shapes, canvas)
        self._ordered.connect(self._end_ordering, Qt.ConnectionType.QueuedConnection)
        self._before_ordering = Move.name  # the tool in hand before an order was wanted
        self._before_picking = ""  # the tool in hand before a colour was wanted
        document.picking.changed.connect(self._on_picking)

    def choose(self, name: str) -> None:
        """Take a tool in hand."""
        now = str(self._canvas.tool.name)
        if name == BringInFront.name and now in self.by_name and now != name:
            self._before_ordering = now
        self._canvas.choose_tool(self.by_name[name])

    @Slot()
    def _end_ordering(self) -> None:
        if self.by_name[BringInFront.name].is_in_hand:
            self.choose(self._before_ordering)

    @Slot()
    def _on_picking(self) -> None:
        """A colour is wanted: take the picker in hand; or none any more: take what was in hand before."""
        picker = self.by_name[Picker.name]
        if self._document.picking.pick is not None and not picker.is_in_hand:
            self._before_picking = str(self._canvas.tool.name)
            self.choose(Picker.name)
        elif self._document.picking.pick is None and picker.is_in_hand and self._before_picking:
            self.choose(self._before_picking)
        elif not picker.is_in_hand:
            self._before_picking = ""

    def type_in(self, layer_id: str) -> None:
        """Take the text tool in hand, and type in a text that is there."""
        self.choose(self._text.name)
        self._text.edit(layer_id)

    def options_bar(self, new_object: Callable[[], None]) -> OptionsBar:
        """Return the bar that follows the tool in hand. new_object: what its buttons of that name do."""
        parts: dict[str, QWidget] = {
            "box": BoxOptions(self._document, self.shapes, new_object),
            "move": MoveOptions(self._document, self.moving),
            "crop": CropOptions(self.crop_frame),
            "gradient": GradientOptions(self._document, self.gradient, self.brush),
            "text": TextOptions(self.typing),
            "subject": SubjectOptions(self._document, self.finding),
            **{name: SelectOptions(name, self._document, self.selecting) for name in ("marquee", "lasso", "wand")},
        }
        return OptionsBar(self._document, self._canvas, self.brush, new_object, parts)
