"""What the tests of algorithms share."""

import re

import pytest

OUT = "TEMPORARY_OUTPUT"


@pytest.fixture(scope="session")
def sample(planner, tmp_path_factory):
    """The sample town, drawn once: its layers by their parameters, and its file as OUTPUT."""
    import processing
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    return processing.run(
        "canvass_planner:drawsampletown",
        {"SEED": 1, "OUTPUT": str(tmp_path_factory.mktemp("sample") / "sample.gpkg")},
        context=QgsProcessingContext(),
        feedback=QgsProcessingFeedback(False),
        is_child_algorithm=True,
    )


@pytest.fixture
def chain(run):
    """Run one algorithm after the other on each other's layers, as `run` does; `log` holds what the last one said."""
    alive = []

    def run_next(name, **parameters):
        run.context = None
        run_next.log = ""
        try:
            return run(name, **parameters)
        finally:
            alive.append(run.context)
            run_next.log = "\n".join(run.feedback.log)

    yield run_next
    alive.clear()


@pytest.fixture
def read(planner):
    """Read a layer as the plugin does."""
    from planner.canvass_planner.layers import tables

    return tables.read


@pytest.fixture
def rows(planner):
    """Read a table without shapes as the plugin does."""
    from planner.canvass_planner.layers import records

    return records.read


@pytest.fixture
def refuses(chain):
    """Check that an algorithm fails with one sentence that matches; outputs go to memory."""
    from qgis.core import QgsProcessingException

    def fails(name, sentence, **parameters):
        with pytest.raises(QgsProcessingException) as failure:
            chain(name, **parameters)
        text = str(failure.value)
        assert re.search(sentence, text), text
        assert "Traceback" not in text
        assert "Incorrect parameter value" not in text

    return fails


@pytest.fixture
def memory(planner):
    """Make a layer in memory: `memory("Polygon?crs=EPSG:4326&field=id:string", (wkt, "a"), ...)`."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer

    def make(uri, *rows, name="things"):
        layer = QgsVectorLayer(uri, name, "memory")
        if "crs=" not in uri:
            layer.setCrs(QgsCoordinateReferenceSystem())
        for wkt, *values in rows:
            feature = QgsFeature(layer.fields())
            feature.setAttributes(values)
            if wkt:
                feature.setGeometry(QgsGeometry.fromWkt(wkt))
            layer.dataProvider().addFeatures([feature])
        return layer

    return make


def box(west, south, side=0.001):
    """Return a square as WKT."""
    east, north = west + side, south + side
    return f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))"


@pytest.fixture
def square():
    """Return squares as WKT: west, south, side in degrees."""
    return box


STREETS = """<?xml version="1.0"?><osm version="0.6">
<node id="1" lat="48.000" lon="2.000"/><node id="2" lat="48.000" lon="2.002"/><node id="3" lat="48.000" lon="2.004"/>
<node id="4" lat="48.002" lon="2.002"/><node id="5" lat="48.002" lon="2.004"/>
<node id="9" lat="48.0001" lon="2.001"><tag k="addr:housenumber" v="12"/><tag k="addr:street" v="Rue Haute"/></node>
<way id="11"><nd ref="1"/><nd ref="2"/><nd ref="3"/>
<tag k="highway" v="residential"/><tag k="name" v="Rue Haute"/></way>
<way id="12"><nd ref="2"/><nd ref="4"/><tag k="highway" v="service"/></way>
<way id="13"><nd ref="4"/><nd ref="5"/><tag k="highway" v="path"/></way>
<way id="14"><nd ref="5"/><nd ref="3"/><tag k="highway" v="tertiary"/><tag k="access" v="private"/></way></osm>"""


@pytest.fixture
def osm(tmp_path):
    """An OpenStreetMap file of four ways: a street, a lane, a path, a private road; and a house number."""
    path = tmp_path / "streets.osm"
    path.write_text(STREETS)
    return path
