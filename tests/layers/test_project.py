"""A campaign's project: whose street is whose is seen, in grey too, and it opens the same elsewhere."""

import shutil

import geopandas as gpd
import pytest
import shapely

SIDE = 5  # junctions of the town in a row


def streets():
    """Return a grid of streets with ten doors each, 0.002 degrees apart."""
    rows = []
    for node in range(SIDE * SIDE):
        x, y = node % SIDE, node // SIDE
        for across, up in ((1, 0), (0, 1)):
            if x + across < SIDE and y + up < SIDE:
                ends = [(2 + 0.002 * (x + i * across), 48 + 0.002 * (y + i * up)) for i in (0, 1)]
                other = node + across + up * SIDE
                rows.append((f"{node}-{other}", node, other, shapely.LineString(ends)))
    table = gpd.GeoDataFrame(rows, columns=["segment_id", "from_node", "to_node", "geometry"], crs="EPSG:4326")
    known = {"name": "Rue", "highway": "residential", "length_m": 150.0, "sides": 1, "walkable": True}
    return table.assign(**known, canvass=True, steps=False, doors=10.0, score=50.0)


@pytest.fixture
def campaign(planner, tmp_path):
    """A folder with the layers of a small plan and their project."""
    from planner.canvass_planner.core import loops
    from planner.canvass_planner.layers import geopackage, project

    folder = tmp_path / "here"
    folder.mkdir()
    town = streets()
    turf = loops.turfs(town, town, 1.25, 45.0)
    walked, steps = loops.tables(turf, loops.plan_loops(turf, 2, 0, iterations=500))
    done = town.loc[:0, ["segment_id", "name", "geometry"]]
    layers = {"streets": town.drop(columns="score"), "loops": walked, "steps": steps, "done": done}
    geopackage.write(folder / "campaign.gpkg", layers)
    project.write(folder / "campaign.qgz", folder / "campaign.gpkg", list(layers), "Campaign")
    return folder


def opened(folder):
    """Return the layers of a project by name of the schema."""
    from qgis.core import QgsProject

    project = QgsProject()
    assert project.read(str(folder / "campaign.qgz"))
    found = {layer.source().rpartition("layername=")[2]: layer for layer in project.mapLayers().values()}
    return project, found


def picture(layer, ground):
    """Return a layer drawn on a ground, and a function that says the colour at a place in degrees."""
    from qgis.core import QgsMapRendererSequentialJob, QgsMapSettings, QgsRectangle
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor

    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setOutputSize(QSize(800, 800))
    settings.setExtent(QgsRectangle(1.999, 47.999, 2.009, 48.009))
    settings.setBackgroundColor(QColor(ground))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()

    def colour(x, y):
        pixel = settings.mapToPixel().transform(x, y)
        return image.pixelColor(round(pixel.x()), round(pixel.y())).name()

    return image, colour


def test_a_moved_campaign_opens_the_same(campaign, tmp_path):
    first, before = opened(campaign)
    elsewhere = tmp_path / "elsewhere" / "deeper"
    elsewhere.parent.mkdir()
    shutil.move(campaign, elsewhere)
    second, after = opened(elsewhere)
    assert set(after) == set(before) == {"loops", "steps", "streets", "done"}
    for name, layer in after.items():
        assert layer.isValid() and str(elsewhere) in layer.source()
        assert layer.featureCount()
        assert layer.renderer().dump() == before[name].renderer().dump()


@pytest.mark.parametrize("ground", ["#ffffff", "#3d5a34", "#101010"])  # paper; woods and shade in a photograph
def test_each_team_is_seen_on_its_own_streets(campaign, ground):
    from planner.canvass_planner.layers import styles

    _, layers = opened(campaign)
    steps = layers["steps"]
    steps.setLabelsEnabled(False)
    image, colour = picture(steps, ground)
    seen = set()
    for step in steps.getFeatures('"service"'):
        # Beside the middle, where the arrow is.
        place = step.geometry().interpolate(step.geometry().length() * 0.25).asPoint()
        assert colour(place.x(), place.y()) == styles.look(step["loop_id"], {})[0]
        seen.add(step["loop_id"])
    assert seen == {1, 2}
    if ground != "#ffffff":
        whites = sum(image.pixelColor(x, y).lightness() > 190 for x in range(800) for y in range(0, 800, 7))
        assert whites > 100, "a white edge parts the lines from what lies below"


def test_looks_differ_in_grey(planner):
    from planner.canvass_planner.layers import styles
    from qgis.PyQt.QtGui import QColor

    looks = [styles.look(loop_id, {}) for loop_id in range(1, 25)]
    assert len(set(looks)) == 24
    for colour, _ in looks:
        paint = QColor(colour)
        assert 0.299 * paint.red() + 0.587 * paint.green() + 0.114 * paint.blue() < 128, "dark on white"
    assert styles.look(2, {2: "#abcdef"})[0] == "#abcdef"
    assert styles.look(2, {2: "'), eval('1')"})[0] == styles.look(2, {})[0], "what is no colour is none"
