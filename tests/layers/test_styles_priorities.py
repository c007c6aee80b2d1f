"""The priorities' look: five classes in order in grey too, thin data hatched, a popup that explains."""

import pytest


def luminance(colour):
    """The grey of a colour (Rec. 601), 0 to 255."""
    return 0.299 * colour.red() + 0.587 * colour.green() + 0.114 * colour.blue()


@pytest.fixture
def priorities(planner):
    """A layer of seven areas: one a class, one imputed, one outside every station."""
    from planner.canvass_planner.layers import styles
    from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer

    fields = "field=station_id:string&field=score:double&field=class:integer&field=flag:string&field=label:string"
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:4326&{fields}&field=turnout:double", "priorities", "memory")
    features = []
    for number in range(7):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(number, 0, number + 1, 1)))
        known = number < 6
        flag = "imputed" if number == 5 else ""
        feature.setAttributes(["S1" if known else "", 20.0 * number, min(number + 1, 5), flag, "x (1 doors)", 0.5])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    styles.style_priorities(layer, opacity=1.0)
    layer.setLabelsEnabled(False)
    return layer


def drawn(layer):
    """Return the colours in the middle of each area, and how many different ones each area holds."""
    from qgis.core import QgsMapRendererSequentialJob, QgsMapSettings
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor

    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(700, 100))
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    looks = [
        {image.pixelColor(100 * area + x, y).name() for x in range(20, 80) for y in range(20, 80)} for area in range(7)
    ]
    return [image.pixelColor(100 * area + 50, 50) for area in range(7)], looks


def test_classes_darken_in_steps_that_grey_keeps(priorities):
    greys = [luminance(colour) for colour in drawn(priorities)[0][:5]]
    assert all(lighter - darker > 25 for lighter, darker in zip(greys, greys[1:], strict=False))


def test_thin_data_are_hatched_and_what_has_no_results_is_empty(priorities):
    _, looks = drawn(priorities)
    assert len(looks[4]) == 1
    assert len(looks[5]) > 2
    assert looks[6] == {"#ffffff"}


def test_the_legend_names_what_is_drawn(priorities):
    words = [item.label() for item in priorities.renderer().legendSymbolItems()]
    assert words == ["1 (low)", "2", "3", "4", "5 (high)", "No election results", "Few households: about"]


def test_the_popup_says_why(priorities):
    from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils

    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(priorities))
    texts = []
    for feature in priorities.getFeatures():
        context.setFeature(feature)
        texts.append(QgsExpression.replaceExpressionText(priorities.mapTipTemplate(), context))
    assert "50 %" in texts[0]
    assert "swing" not in texts[0].lower()
    assert "Too few households" in texts[5]
    assert "Too few households" not in texts[4]
    assert all("not about the persons" in text for text in texts)
