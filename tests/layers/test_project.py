"""A campaign's project: whose street is whose is seen, in grey too, and it opens the same elsewhere."""

import shutil

import pytest
from qgis_layers import plan_layers


@pytest.fixture
def campaign(planner, tmp_path):
    """A folder with the layers of a small plan and their project."""
    from planner.canvass_planner.layers import geopackage, project

    folder = tmp_path / "here"
    folder.mkdir()
    layers = plan_layers()
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


def picture(project, layers, extent, ground="#ffffff"):
    """Return the layers drawn on a ground, and a colour of it by place in degrees."""
    from qgis.core import QgsMapRendererSequentialJob, QgsMapSettings
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor

    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(layers[0].crs())
    settings.setOutputSize(QSize(800, 800))
    settings.setExtent(extent)
    settings.setBackgroundColor(QColor(ground))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()

    def colour(x, y):
        pixel = settings.mapToPixel().transform(x, y)
        return image.pixelColor(round(pixel.x()), round(pixel.y()))

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


def test_each_team_has_its_own_look_on_its_own_streets(campaign):
    from qgis.core import QgsRectangle

    project, layers = opened(campaign)
    layers["loops"].setLabelsEnabled(False)
    layers["steps"].setLabelsEnabled(False)
    extent = QgsRectangle(1.9995, 47.9985, 2.0105, 48.0095)
    for ground in ("#ffffff", "#3d5a34", "#101010"):  # paper, woods and shade in a photograph
        image, colour = picture(project, [layers["steps"]], extent, ground)
        looks = [colour(2.0035, 48.001), colour(2.0035, 48.003)]
        assert looks[0].name() != looks[1].name()
        edge = {
            image.pixelColor(x, y).name()
            for x in range(200, 300)
            for y in range(image.height())
            if image.pixelColor(x, y).name() != ground
        }
        assert "#ffffff" in edge, "a white edge parts a line from what lies below"


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
