"""The page that is there only while Python packages are missing: which, what for, and how to install them."""

import sys

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QWidget

from .. import dependencies
from ..core.language import tr
from .forms import MISSING, form, marked


class PackagesPage(QWidget, form("page_packages")):
    """Missing packages: names, purposes, the command that installs them."""

    looked = pyqtSignal()

    def __init__(self):
        super().__init__()
        self.setupUi(self)
        self.copy_button.clicked.connect(self._copy)
        self.look_button.clicked.connect(self._look)

    def refresh(self) -> None:
        """Show what is missing now."""
        lines = (
            marked(MISSING, tr("<b>{package}</b>: {purpose}").format(package=package, purpose=purpose))
            for package, purpose in ((name, dependencies.purpose(name)) for name in dependencies.missing())
        )
        self.packages.setText("<br>".join(lines))
        self.command.setPlainText(dependencies.command())
        self.where.setText(_where())
        self.copied.setText("")

    def _copy(self) -> None:
        QApplication.clipboard().setText(dependencies.command())
        self.copied.setText(tr("Copied."))

    def _look(self) -> None:
        dependencies.find()
        self.looked.emit()


def _where() -> str:
    """Return where the command is typed on this system."""
    if sys.platform.startswith("linux"):
        return tr(
            "Type this command into a terminal. On Debian and Ubuntu it needs these packages of the system first: "
            "sudo apt install python3-venv python3-dev g++ pkg-config libgeos-dev"
        )
    if sys.platform == "win32":
        return tr("Type this command into the OSGeo4W Shell, which was installed with QGIS.")
    return tr("Type this command into a terminal, with the python3 that is inside QGIS's application folder.")
