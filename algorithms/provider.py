"""The Processing provider: the algorithms in the order of the work."""

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..canvass_planner import help
from .check_campaign import CheckCampaign
from .choose_targets import ChooseTargets
from .download_streets import DownloadStreets
from .draw_sample import DrawSample
from .draw_sample_town import DrawSampleTown
from .draw_station_areas import DrawStationAreas
from .export_tracks import ExportTracks
from .import_addresses import ImportAddresses
from .import_polling_places import ImportPollingPlaces
from .import_results import ImportResults
from .import_stations import ImportStations
from .import_streets import ImportStreets
from .import_tiles import ImportTiles
from .map_fields import MapFields
from .model_turnout import ModelTurnout
from .plan_campaign import PlanCampaign
from .plan_communes import PlanCommunes
from .plan_loops import PlanLoops
from .print_packets import PrintPackets
from .print_teams import PrintTeams
from .replan_loops import ReplanLoops
from .score_priorities import ScorePriorities
from .share_votes import ShareVotes
from .spread_doors import SpreadDoors
from .weigh_answers import WeighAnswers

ICON = Path(__file__).resolve().parent.parent / "resources" / "icon.svg"
MODELS = ICON.parent / "models"


class Provider(QgsProcessingProvider):
    """All algorithms of Canvass Planner."""

    def loadAlgorithms(self):  # noqa: N802 - QGIS asks for this name
        """Add each algorithm."""
        self.addAlgorithm(DrawSampleTown())
        self.addAlgorithm(ImportStreets())
        self.addAlgorithm(DownloadStreets())
        self.addAlgorithm(ImportTiles())
        self.addAlgorithm(MapFields())
        self.addAlgorithm(ImportStations())
        self.addAlgorithm(ImportResults())
        self.addAlgorithm(DrawStationAreas())
        self.addAlgorithm(ImportPollingPlaces())
        self.addAlgorithm(ImportAddresses())
        self.addAlgorithm(SpreadDoors())
        self.addAlgorithm(ShareVotes())
        self.addAlgorithm(CheckCampaign())
        self.addAlgorithm(ModelTurnout())
        self.addAlgorithm(DrawSample())
        self.addAlgorithm(WeighAnswers())
        self.addAlgorithm(ScorePriorities())
        self.addAlgorithm(ChooseTargets())
        self.addAlgorithm(PlanLoops())
        self.addAlgorithm(ReplanLoops())
        self.addAlgorithm(PrintPackets())
        self.addAlgorithm(PrintTeams())
        self.addAlgorithm(ExportTracks())
        self.addAlgorithm(PlanCampaign())
        self.addAlgorithm(PlanCommunes())
        for path in sorted(MODELS.glob("*.model3")):
            model = QgsProcessingModelAlgorithm()
            model.fromFile(str(path))
            content = {**model.helpContent(), help.MODEL: path.stem}
            model.setHelpContent(content)
            model.setHelpContent({**content, "HELP_URL": help.url_of_model(model, path.stem)})
            self.addAlgorithm(model)

    def id(self):
        """Return the id."""
        return "canvass_planner"

    def name(self):
        """Return the name, the same in every language."""
        return "Canvass Planner"

    def icon(self):
        """Return the plugin's icon."""
        return QIcon(str(ICON))

    def svgIconPath(self):  # noqa: N802 - QGIS asks for this name
        """Return the icon's path."""
        return str(ICON)
