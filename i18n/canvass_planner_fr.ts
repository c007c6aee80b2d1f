<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>CanvassPlanner</name>
    <message>
        <source> km/h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 (low)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 Priorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 Loops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 Packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 (high)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A GeoPackage with all layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A binomial regression of the stations' results on the make-up of their inhabitants, brought up from the census tiles by area. An effect is what one standard deviation more of a feature goes with, all other features being equal; the lines are 95 % intervals, as wide as the stations really scatter (over-dispersion). The error is measured on stations that the model had not seen (cross-validation), and compared with that of the mean. Tiles take the model's rates, moved so that the tiles of each station have its true result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field of the tiles, a weight (above 0 raises, below 0 lowers; at 0.25, a door one standard deviation above the mean is worth 28 % more), and the field by which it is divided (households for men_*, persons for ind_*; empty: as it is).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A packet has no part '{part}': its parts are {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page of the print template has no item with the id '{name}': give one that id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place's name, such as “Concarneau, France”, if there is no extent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A polygon layer of polling-station areas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A polygon layer, one area or more a polling station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A segment with more doors is cut into pieces, so that teams can share it; 40 doors take half an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short name for each file's election, separated by “;”, such as p22t1; p22t2. Files of the same prefix fill each other's gaps. Empty: no prefix for one file, the files' names for several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slow walk with a leaflet bag is 4.5 km/h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A start for each team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A start must be a node's number, or one for each team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A street ends at a negative node: read the streets again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A street ends at a node without coordinates: read the streets again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table, one row a polling station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A walking speed of {speed} is not possible: give one above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abstainers who lean our way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abstainers who then vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access that forbids walking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the neighbouring stations, or leave these tiles out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses with doors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adults are estimated at {share} % of persons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All at the meeting point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All walkable segments, from “Spread doors” or “Import streets”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An OpenStreetMap file, or a line layer of streets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another seed draws another town.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas to draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas to join the results to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas with too few households to be exact, which take their polling station's rates: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back: time, doors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance: how far a team's time is from the mean of all teams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a campaign in an empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in and check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring this packet back to the coordinator after the walk, or destroy it. Write down no names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings the households of the census tiles onto the street segments inside them: by addresses where there are any, else by length. Each tile's total is kept; a tile without streets goes to the nearest segment, and the log says how many did. Without tiles, every named street gets one door each so many metres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign's layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates of many constituencies are compared by their party; a presidential election has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvass Planner needs Python packages that are not installed here: {packages}. Install the QGIS plugin QPIP, or type: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvassing campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Census cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Census factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Census factors (1 = none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Census tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the source, and that no column of votes is something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the field of households, or another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the streets that bring the most in the time that the teams have, or plan the targets that stand on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses the street segments that bring the most within the hours that there are (teams x minutes), whole neighbourhoods before scattered streets. Walking to the streets and between them is paid from the same hours. The log says what stays out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes that may be walked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes with doors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes with doors if named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a street on the map: all its segments go to the team that is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a street segment on the map: it goes to the team that is chosen in the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a street segment on the map: it is canvassed already, or not after all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a team and the map goes there; double-click to change its name, leader, telephone or colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the meeting point on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closeness to the strongest rival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come-back list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commune of the stations, or its field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commune, or its field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compactness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare their ids with those of the results file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compiling the search: only this first run has to wait for it, half a minute or so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinator's sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts, the most important first, such as poor households, persons of an age, votes for a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete them, or draw them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dissolve what is one, and give the others ids of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide the streets into one closed walk a team, the longest as short as can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide this team's loop in two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divides the target streets into one closed walk a team, so that the longest is as short as can be, and says how far from the best possible it can be at most. Each loop's steps say in walking order which segment is canvassed or only walked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doors where many lean your way and stay at home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doors where many vote and change their vote. Needs a rival list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download from OpenStreetMap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download streets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads streets, house numbers, buildings and parks of an extent or a place from OpenStreetMap and makes street segments of them. The file is kept in the folder: the same area is asked for once, and “Import addresses” reads the house numbers from it. Data © OpenStreetMap contributors, ODbL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a polygon on the map: all targets in it go to the team that is chosen. A right click closes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw an invented town into an empty folder, to try everything on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw representative sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw sample town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn below the streets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws an invented French town from a seed: winding streets, a river with two bridges, houses and blocks of flats, 12 polling stations with two elections, census tiles and house numbers. Every name is invented. The same seed draws the same town.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws tiles or stations that mirror the whole on the variables that you choose, and lie all over the map (the cube method). An area's chance is proportional to its households, so that every household is as likely to be asked. Each area drawn says how many interviews it needs and at how many doors to knock for them; the table of balance says how near the sample comes, and how far off a simple random draw would be. “Score priorities” listens in the areas drawn; “Weigh answers” corrects what is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line is the walk of one team; a star is where it starts and ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each where it is best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier elections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect of each feature, percentage points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Election</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Election results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends that miss a line by less (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal counts (quantiles)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal interviews that they are worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every street takes longer than {minutes} minutes: give more time, or cut long streets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the streets of this area from OpenStreetMap into the campaign's folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Few households: about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewest loops within the minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field names of votes, or names of lists or candidates in the results; several are separated by “;”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of the stations, one row an election, the earliest first; several lists are joined by “+”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds places by name. Empty: nominatim.openstreetmap.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds which census features go with turnout and with support: a binomial regression of the stations' results on the make-up of their inhabitants, with over-dispersion, checked on stations that it has not seen. The report shows each feature's effect with its interval, and how much better than the mean the model is. The predictions bring turnout and support down to the tiles, so that the tiles of each station have its true result; “Score priorities” takes them. This is ecological inference: it says something about areas, never about persons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed classes need four limits, not {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each value of a field of the answers, how many persons or households there are (or their share).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the map only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For “fewest loops” and “most value”: no loop takes longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For “least walking”: no loop has more doors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From one door to the next, those that do not open included: a talk of three minutes at one door in five is 45 s a door.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From one door to the next, those that do not open included; for the votes expected an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From “Choose targets”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From “Draw representative sample”: the areas that count for listening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From “Import census tiles” or “Import polling stations”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From “Import census tiles”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From “Import census tiles”. Empty: the stations themselves are scored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From “Import polling stations”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From “Import polling stations”; ten or more for each feature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From “Import streets”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From “Model turnout and support”. Empty: a tile has the turnout and support of its stations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From “Plan loops”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From “Score priorities”. Empty: every door is worth the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From “Spread doors”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the steps their house numbers, and each side of a wide street its doors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up after (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher with more: {features}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House-numbered points, each with the segment_id of its street.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Households are estimated at one for {count} persons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long each team is out, all walking included. 0: as long as it takes for every street with doors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long each team is out, all walking included. Empty: as long as it takes for every street with doors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the optimiser searches; longer is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the service may take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many areas the teams listen in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many loops. The aims “fewest loops” and “least walking” find the number themselves where it is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps the optimiser searches; more is better and slower. Empty: 400 a target street.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many teams set out; each walks one loop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much it counts that a team's streets lie together: 0 not at all, 1 as usual, more for rounder turfs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much street front one household has, where no tiles say how many there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the score is cut into five classes for the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INSEE codes, separated by “;”: only their stations are read, so that a national file will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INSEE's CSV file of cells, or a layer with its columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INSEE's CSV file, or a layer with its columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a larger area of streets, or leave these addresses out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import census tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import election results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import it again, or choose another layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import polling stations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import streets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the sample to listen in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Independent searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index of {count} sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interviews in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into how many parts the stations are split; each is predicted by a model of the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It scales the votes expected an hour, never the order of the areas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address. Empty: overpass-api.de, run by volunteers; your own has no queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its coordinates are not degrees, though its CRS says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its x and y are swapped: swap them (Swap X and Y coordinates).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join a results file (Import stations).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join the loops of the teams that are chosen into one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep leaders and telephone numbers in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep off steps, for pushchairs and wheelchairs; targets that are reached by steps only are reported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this team's loop as it is when planning again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knock at the doors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least walking within the doors of a loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less error of support than the mean (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less error of turnout than the mean (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening needs areas to listen in: draw a representative sample first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists that count as support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest loop (min)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest loop so far {longest:.1f} min; none can be under {bound:.1f} min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop {loop} cannot be locked: it is not among the teams' loops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loops can only be locked in a plan that is already there: give the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loops start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower bound of the longest loop (min)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower with more: {features}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the change again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map's CRS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend their borders; streets go to the greater part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metres a door, without tiles (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes a team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes a team (min)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobilise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model turnout and support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most doors of a loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most doors of a segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most minutes of a loop (min)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most value within the minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named or not, such as residential; tertiary. Empty: the usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Natural breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither an extent nor a place is given: give one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: Loops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: Packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: Priorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No election results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No feature's effect is clear: every interval holds zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No field counts the votes cast: the valid ones stand for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No field of the stations looks like their id; name the one that is: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file of results is given: choose one or several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No households are known: {count} named streets get one door each {metres:g} m, {doors:.0f} doors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line of the streets can be walked: look at the field that holds their class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No list is named as support: name at least one column of votes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place is called “{name}”: add its country or mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No point has a station's id and a place that is known well enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No point lies in any commune: check that both are of one region, and that x and y are not swapped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No polling station has results: the fields {registered}, {voted}, {valid} and {support} hold no positive numbers together. Choose the fields of registered voters, of votes cast and of valid votes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prediction is for one of these tiles: model the same tiles, then score them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No station joins a result: the stations' ids look like {left}, the results' like {right}; choose another id field, or give the commune.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No street can be canvassed: set “canvass” to true on the streets that have doors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No street can be walked: set “walkable” to true on the streets that can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No street has doors to knock at: check that the tiles cover the streets, or plan without tiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No street with doors can be walked to from the start: choose another start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tile of {path} touches the streets: take the file of their region, or check their CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody answered {value} in {field}: join it with another value, or leave the field out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody home, or asked to come back: note the door and the time. Write down no names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nominatim service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the {rows} addresses of “{path}” lies in the area: choose the file of this area, and check that longitude and latitude are not swapped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits into {teams} teams x {minutes} minutes: give more time, a start nearer to the doors, or smaller parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of {layer} lies where the streets are: check that both are of the same place, and its CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to mend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odds ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a line layer: 0 is the ground, above it bridges, below it tunnels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a line layer: 2 where each side is canvassed on its own, else 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a line layer: the field of classes. Empty: found by its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a line layer: the field of names. Empty: found by its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a line layer: they are joined to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of those talked to. One in ten in American local elections, much fewer in Europe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of those talked to. Three in a hundred in France in 2012, none on average in American elections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On another sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On stations that it had not seen, the model is off by {error:.1f} percentage points and the mean by {mean_error:.1f}: {better:.0f} % less error. It explains {explained:.0f} % of the differences between {stations} stations, which scatter {dispersion:.1f} times as much as chance alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row an interview, with shapes or without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One stroke a door. Write down no names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a campaign from its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in the PDF viewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenStreetMap file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenStreetMap's classes, separated by “;”. Empty: the usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out: time, signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overpass service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packets cannot be printed as '{format}': choose one of {formats}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parks and woods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persons are estimated at {count} a household.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persuadable (1 = average)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persuade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persuading needs an earlier election or a rival list: name one of them, or set its weight to 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan again from here: locked loops stay as they are, streets that are done stay out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan loops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points, one a team in their order, in place of the one meeting point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polling station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polling stations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefixes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the overview, and each team's map and walk list, into one PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed on each map; the licence of most street data asks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints an overview of all loops and, for each team, the map of its loop with numbered segments and its walk list: streets in walking order, doors, odd and even numbers, boxes to tally.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QGIS cannot load the print template {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Railways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read groups of such tiles, never one alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only the stations that touch the extent of this layer, such as the streets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only the streets in the extent of this layer, such as the stations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only the tiles that touch this layer: its polygons (a commune, the stations), or the extent of its lines or points (the streets).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read these data, spread the households over the streets, and check everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads INSEE's census cells (Filosofi, 200 m or 1 km, 2015 to 2021, metropolitan France, Martinique, Réunion) from their CSV file or from a layer (GeoPackage, shapefile), and rebuilds the squares from the cells' ids. With an area, only the tiles that touch it are read, so the file of a whole country will do. For other countries' layers there is “Map fields”. Where “imputed” is true, the census office estimated the cell, which has fewer than 11 households: look at groups of such cells, not at one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads polling-station areas. The result columns that they carry are kept; results from a file in any layout (the ministry's text of 2014 to 2022, its numbered columns since 2024, one column a list, one row a list, a spreadsheet, a GeoPackage) are joined by the stations' ids, however their zeros and separators are written. Invalid areas are mended, several areas of one station are put together, overlaps are cut. The log says which, and which stations have no results and which results no station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads results by polling station, in any layout, encoding and separator, and writes them as one table; several elections stand side by side, each under its prefix (p22_registered, p22_votes_...). With polling-station areas, they are joined too: the log says which stations have no results, which results have no station, and how many join only once their ids are normalised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered voters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace them if the town hall gives its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report by class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results by polling station: a text file, a spreadsheet, a GeoPackage. Empty: the results are columns of the stations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rivals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run Doors again with tiles or addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run Doors again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run Doors again: streets or tiles changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run side by side, one a processor core; the best is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs every step: imports streets, census tiles and polling stations, spreads the doors, scores priorities, chooses the targets that fit the hours, plans balanced walking loops and prints the packets. The folder then holds campaign.gpkg (all layers), packets.pdf, campaign.qgz (a project) and summary.json. Without tiles and stations, every named street is a target, one door each 12 m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample to listen in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which field of the stations is their id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which field of the tiles counts persons or households.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan to find the start on a phone's map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan to open the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score again whenever a slider moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score every area (never a person) by what a door in it is worth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score priorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores every tile (every polling station where there are no tiles) by what a door in it is worth. Three strategies, each with a weight: mobilise = (1 - turnout) x support; persuade = turnout x swing between elections and closeness to the strongest rival; listen = the areas drawn as a representative sample. Each is divided by its mean over all doors, so that a weight says what its strategy counts for. Census columns can raise or lower the result. The score is 100 in the best area and in proportion elsewhere: a door of score 50 is worth half the best one. Areas with few households lean on their polling station and are flagged. It says something about areas, never about the persons who live there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search no longer than this. A plan that a time limit ended cannot be repeated exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments with more than {most:g} doors are cut: {before} segments become {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set its CRS in the layer's properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the CRS that the data are in; do not reproject.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the doors where somebody talks to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared out over the areas drawn, so that every household counts the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet {number}: {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest longest loop for the teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show each change on the map at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the campaign's files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this team's pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some streets have negative doors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that Canvass Planner did not foresee ({problem}); please report the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread doors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stations with results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stations: predicted unseen, and observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the work that is running; nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street number {number} has a walking time of {seconds} s: it must be zero or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street, from - to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streets with doors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as footway, which may be a passage with a name or a path in a park. Empty: the usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as the map's, or a layer's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as the weight of the area in the sample, divided by its interviews. Empty: all count the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support (A+B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support for our lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support in {stations} stations: on those not seen, {better:.0f} % less error than the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swing between elections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take an area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take data of the same place, or set the right CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last change back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tally sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target {name} alone has {value} doors, {over} more than a loop may: raise the limit or split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target {name} alone takes {value} minutes, {over} more than a loop may: raise the limit or split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target {name} can be served in neither direction: allow one, or take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target {name} has a service time of {seconds} s: it must be zero or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target {name} has {value} for its {what}: it must be a number, zero or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target {name} lies on street number {edge}, which does not exist: make the targets again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target {task} cannot be done: it does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text files (plain or .gz), spreadsheets, GeoPackages, Parquet; a zip file with one of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF that is printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The addresses have no coordinate system: set it on their layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The addresses lie outside the world: their layer has another coordinate system than it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers, each with its field “weight”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The area is too large to download: choose a smaller one, or an extract from download.geofabrik.de.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The area of which the streets are downloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The area to clip to has no CRS: set it in the layer's properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campaign's name, on every page that is printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campaign's name, on every page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coordinate reference system of the map. Data may be in any other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The doors sum to nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The download is kept in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The election results by polling station, as the ministry publishes them. Empty: they are columns of the stations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field of registered voters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field of registered voters. Empty: “registered”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field of valid votes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field of valid votes. Empty: “valid”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field of votes cast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field of votes cast. Empty: “voted”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field that chances are proportional to: households of tiles, registered voters of stations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field that identifies a station. Empty: found by its name (station_id, id_bv, bureau …).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field that identifies a station. Empty: found by its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field {field} holds text where numbers belong: choose a field of numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field {field} is empty; it counts for nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field {field} is the same everywhere; it counts for nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field {field} is the same everywhere; it needs no balance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fields of the lists that compete with yours: the nearer the strongest of them, the closer the race.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fields of the votes for the lists that are yours; they are summed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fields of the votes for the lists that compete with yours: where it is close, persuading counts for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} is no print template: save one from QGIS's layout window (.qpt).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {path} cannot be written ({reason}): choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The four upper ends of classes 1 to 4, for fixed limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ids {sample} each stand for several stations: name the field that holds their commune.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer '{name}' has no coordinate system: give it one in its properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer does not overlap the streets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer has no CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer has no CRS: set it in the layer's properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer has no feature: choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer has no field “{field}” for {role}; it has: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer of communes has no CRS: set it in the layer's properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer of points has no CRS: set it in the layer's properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer of streets holds no line: choose a layer of lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer of {name} has no CRS: set it in the layer's properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer of {name} has no field {missing}; its fields are: {present}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit on the {what} is {limit}: it must be more than zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limits of the classes are “{text}”: write four numbers, such as 20; 40; 60; 80.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest loop takes {longest:.0f} min, more than the {limit:.0f} min that there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ministry's results by polling station. Empty: the results are columns of the stations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The minutes of each team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is hardly better than the mean on stations that it has not seen ({better:.0f} % less error of {outcome}): do not steer by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model needs at least 5 polling stations with results and tiles that differ in some feature; there are {count}. Take in more stations or other features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model needs the package statsmodels: install it with “pip install statsmodels”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most doors of a loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most doors of a segment must be more than zero, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most minutes of a loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of teams is missing: give one or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The objective {objective} does not exist: choose one of {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package numba is missing: the search runs many times slower. Install it with: pip install numba</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packet that the preview shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packets need the layer '{name}', which is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The points have no field “{field}”; they have: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The print template {path} cannot be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The print template {path} has no page: give an item of each page an id such as 'page:map', as in the templates that come with the plugin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed and iterations give the same plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed draws the same sample. Do not draw again until you like it: that is no sample any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed splits the stations in the same way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search needs at least one step, some time and one worker: give more than zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seconds at each door cannot be negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed of the sample town is {seed}: give a whole number from 0 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The segment {segment} is twice among the targets: choose targets again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of the pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start {lon:.5f}, {lat:.5f} lies outside the streets, which reach from {west:.5f}, {south:.5f} to {east:.5f}, {north:.5f}: choose a start among them (longitude first).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start {node} is no node of the streets: choose a start on them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stations carry no results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stations have no field “{field}”; they have: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stations have results, but no list is named as support: name the fields of your votes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The street lines have no coordinate system: set it on their layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The street lines have no field “{field}” for the sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The street lines have no field “{field}”: they have {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The street lines lie outside the world: their layer has another coordinate system than it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The streets have no coordinate system: set it on their layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The streets have {doors} doors, the tiles {households} households.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The streets of the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The streets of {path} are used again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The streets that are always in need {needed:.1f} hours, and the teams have {hours:.1f}: take some out or give more time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The streets' ends and walking times differ in number: read the streets again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The targets as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The targets' service times, doors and scores differ in number: make them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tiles and the polling stations do not overlap: check that both are of the same place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tiles do not touch the streets: choose tiles of the same area, and check the coordinate systems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tiles have no coordinate system: set it on their layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tiles have no household at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time at a door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time to give up after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The total of {value} in {field} is “{total}”: write a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The totals of {fields} cannot be met together by these answers: join rare values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The walking speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weight of {field} is “{text}”: write a number, such as 0.25.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights in {field} must all be numbers above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of the strategies cannot be negative, and one must be more than 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The x and y of {layer} are swapped: run “Swap X and Y coordinates” on it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their doors go to the nearest street; import a larger area if streets are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more features than {count} stations can tell apart; only the first {kept} are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more teams ({teams}) than street segments to canvass ({targets}): plan fewer teams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no loops to print: the layer of steps is empty. Plan the loops first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no streets with the ids {ids}: take ids from the field segment_id of the streets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no {method} classes: choose quantiles, natural or fixed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {prefixes} prefixes for {files} files: name one for each, separated by “;”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {starts} starts for {teams} teams: give one start, or one for each team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {teams} teams: there must be one at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no feature to explain the votes with: name columns of the tiles, such as men_pauv/men.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field {field}; the fields are: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path}: check its name and folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “{path}”: check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no template for the paper '{paper}': choose one of {papers}, or bring a template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no way from node {source} to node {target}: plan the loops again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to weigh: give answers and at least one column with known totals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are left out of plans: join them to the network, or import a larger area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are mended on the way; Fix geometries mends them for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They get no score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer's memory does not suffice: take a smaller area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This objective needs a limit on the time of a loop: give the minutes of a team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This says something about areas, not about people (ecological inference). If stations with many poor households vote less, it does not follow that the poor households are those that stay at home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This says something about the area, not about the persons who live there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that fit the hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiles or stations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time at a door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time at a door (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time limit (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few households to be exact: it takes its polling station's rates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracks cannot be written as '{format}': choose one of {formats}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turnout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turnout of {stations} stations: on those not seen, {better:.0f} % less error than the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns an OpenStreetMap file (.osm, .osm.gz, .osm.bz2, .osm.pbf) or a line layer (BD TOPO, TIGER, OS Open Roads, or any other) into street segments, one between two junctions, each with its name, class and a stable id. Bridges and tunnels cross other streets without meeting them; pavements that are mapped apart are folded into their street. What may be walked and where doors are knocked at are two settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid votes are the sum of the lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of foot or access, such as private. Empty: the usual; - for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables to mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voters who come over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes are added up by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes cast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes expected an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes for rival lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes for us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes that count as support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk along {street}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk along {street} past {corner}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk along {street} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk on past {corner}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk on to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk on, no doors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk this way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walking speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walking speed (km/h)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weigh answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of mobilising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of persuading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight that they have already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighted answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights the interviews of a sample until they mirror known totals of several fields at once, such as age and tenure (raking). The log says how many equal interviews the weighted ones are worth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What asking a representative sample counts for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What bringing out those who lean your way and stay at home counts for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes with turnout and support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What makes one plan better than another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may explain the votes, separated by “;”: “men_pauv/men” for a share (poor households / households), “a+b/c” for a share of a sum, a field's name for what is a share or a mean already. Empty: INSEE's columns that are known to matter, one for every ten stations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the classes hold. Class 5 is where a door is worth most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the report is headed by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this page made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this page needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to mend before a plan is made. Open a line to see where, and what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What winning over voters counts for; needs rival lists or earlier elections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where all teams set out and come back. Empty: each loop starts where it is best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where all teams set out and come back: longitude, latitude. Empty: each loop starts where it is best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where downloads are kept. Empty: the project's folder, or else a temporary one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the addresses with their doors go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the areas drawn go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the four files go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the loops go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the report goes: features, intervals, fit, warnings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the scored areas go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the segments go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the segments with their doors go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the station id is a number within its commune: the INSEE code, or the field that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the station id is a number within its commune: the INSEE code, or the field that holds it. Empty: the commune of the results, where there is only one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the stations go, if areas are given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the stations go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the steps go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the table goes: each variable in the whole, in the sample, and the difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the targets go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the tiles go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the tiles with their turnout and support go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether all teams set out together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without this they are forgotten when the project is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth of a door (1 = average)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {score:.0f} (about {doors:.0f} doors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as long as it takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidate or list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>communes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coordinator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doors of a loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {start}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>households in flats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>households of five and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>households of one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>households that own their home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longitude, latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>near {street}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>observed, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>party, where the results name it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people aged 18 to 24</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people aged 25 to 39</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people aged 65 and over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>poor households</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>single-parent households</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>social housing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>streets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the layer of stations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the layer of tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table of results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time of a loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turnout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unnamed way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bounds} is no area: give west, south, east, north in degrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} addresses are on no street.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} addresses of “{path}” have no coordinates and are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} addresses: {named} on a street of their own name, {near} on the nearest, {far} out of reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} areas are approximate, drawn around addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} areas cannot be drawn from {there} with households: draw at least 1 and fewer than these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} areas with {doors:.0f} doors are scored; an hour at the best doors may bring {votes:.2f} votes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} areas without households are never drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} doors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} features have no geometry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} geometries are invalid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} households ({share} %) lie outside all stations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} ids stand more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} interviews are worth {effective:.0f} equal ones; the weights stretch the margins of error by {wider:.0f} %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} invalid geometries of the {name} were mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} invalid polygons were mended: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of them join only once ids are normalised (zeros, separators).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {all} stations have results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pairs of areas are the same and were left so, look at them: {sample}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pairs of areas overlap; what they share went to the smaller one: {sample}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pairs of stations overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pieces of sidewalks and crossings are folded into their streets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} points without id, or with a doubtful place, are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} polling stations are left out of the model: half of their area has no tiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} polling stations count more votes than voters; their rates are cut at 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} polling stations have no usable results; they take the mean of the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} polling stations have results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} results belong to no station: {sample}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} stations are few for {features} features: trust the direction of an effect only where its interval leaves out zero, and its size not at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} stations do not add up: blank + spoilt + valid ≠ voted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} stations have more votes for lists than valid votes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} stations have more votes than registered voters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} stations have negative counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} stations have no point in any commune and get no area: {sample}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} stations have no registered voter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} stations have no results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} stations have no results: {sample}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} stations have several areas, which share the votes by their size: {sample}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} stations have several areas, which were put together: {sample}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} street segments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} streets to canvass cannot be walked to from the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} streets with {doors} doors cannot be walked to from the start; they are left out: {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} streets with {doors} doors take longer than a team's {minutes} minutes; they are left out: {ids}. Cut them into pieces (Spread doors does), or give more time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} targets are no walkable segments of the streets (such as {example}): choose targets again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} targets with {doors} doors cannot be walked to from the start; no team has them: {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tiles ({households:.0f} households) have no street inside: they went to the nearest one, up to {metres:.0f} m away; {outside} of them lie outside the streets' extent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tiles ({share} %) are imputed: their figures, inhabitants apart, are a larger group's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tiles are imputed: they have fewer than 11 households, and all their figures but the number of persons are a larger group's. Read groups of them, never one alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tiles have fewer than 0 households: mend the field “households”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tiles have negative counts, taken as 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tiles with {doors} doors lie in no polling station; their score is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tiles with {households} households have no street to canvass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tiles with {persons} persons in {households} households.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{features} go together so closely that their effects cannot be told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{feature} is left out: it is the same everywhere or follows from the other features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} holds a campaign already: open it, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes:02d}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{households:.0f} households of {tiles} tiles are on the streets, {by_address} tiles' by address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} could not be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} has no coordinate reference system: set it in the layer's properties, then run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} has no shapes, only a table: choose a layer with a geometry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} is empty: it has no feature with a shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} is no census grid of INSEE; its fields are {fields}. Use “Map fields” to say which of them counts persons and households.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lon}, {lat} is no place on the map: give the longitude, then the latitude.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{metres} metres a door is not possible: give a length above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} needs {width} values a row ({headers}), and has {count} in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be opened ({reason}): check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read as a census table ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read as a layer: it is damaged or of another kind. Get the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read or written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be replaced: close it where it is open, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be unpacked ({reason}): get the file again, or unpack it yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}): choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: is the folder writable, and is there room on the disk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: there is no such folder. Make it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason} Is there space on the disk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} does not exist: check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has column names but no row: download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no column names in its first line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no column that names polling stations; its columns are: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no column with census cell ids ({expected}); its columns are: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no column with the votes of a list; its columns are: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no column “{column}”; its columns are: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no columns of coordinates; its columns are: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no field “{field}”; it has: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no layer {layer}; its layers are: {layers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no row of the places that are asked for: take the file of their region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no row of these communes: take the file of their region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no row with coordinates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no row: choose another file or layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no row: choose another layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has votes but no column that says whose; its columns are: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no table or layer, only {names}: unpack it and choose the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds several files: unpack it and choose one of {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder: choose a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a {kind} file, not text: unpack it, or export it as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is cut short: it was not copied or downloaded whole. Get the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged ({reason}): download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged after line {line} ({reason}): download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is empty: download or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is empty: get the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a text file: export it as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not to be trusted: its file {name} would land outside the folder it is unpacked into. Nothing was unpacked; get the archive from its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} lacks age bands: all persons count as adults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} mixes grids in several CRS ({codes}): give one territory at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} names {count} candidates: add votes up by party, or keep your communes only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} takes {size} MB unpacked, but only {free} MB are free in {folder}: make space there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {line}: the row ends too early, after {count} columns; mend or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {line}: the row ends too early; download the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {line}: {count} columns instead of {expected}; mend or delete the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: coordinates such as {x}, {y} are no degrees of longitude and latitude; open it in QGIS as delimited text with its CRS, and give the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: reading Parquet needs the package pyarrow (pip install pyarrow); or export it as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: row {row} has no GeoJSON geometry but “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {count} cells stand twice ({example}…); the first of each is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {count} rows have no coordinates and are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {count} rows name no station and are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {count} stations have more votes than registered voters ({sample}); check them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {count} stations have negative counts ({sample}), taken as 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {count} stations stand twice ({sample}); equal rows are counted once, others added up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {count} tiles have negative or missing {column}, taken as 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: “{value}” in column {column} is no number (row {row}); mend it, or choose another column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: “{value}” is no census cell id ({count} rows like it); ids look like {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{score:.0f} ({doors:.0f} doors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{segments} streets with {doors} doors fit into {teams} teams x {minutes} minutes; {left} streets with {left_doors} doors stay out, which would take {hours:.0f} hours more ({more} teams).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} has neither a tile_id nor a station_id: import the tiles or stations first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} is not a layer of {layer}: it lacks the fields {missing}; its fields are {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} → {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{street} (continued)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{teams} loops; the longest takes {longest:.0f} min, no plan's can be under {bound:.0f} min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{team}, page {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{url} cannot be reached: check the network and the address, or use a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{url} did not answer with OpenStreetMap data: check the service's address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{url} did not answer with a place: check the service's address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{url} did not answer within {seconds:g} s: try later, or allow more time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{url} gave up before the area was complete: choose a smaller area, or try later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{url} refused ({code} {reason}): try later, or use another service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{variable}: {difference:+.1f} % of the whole (a random draw is off by {random:.1f} %).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} must be more than zero, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be read as an OpenStreetMap file ({reason}): it is damaged, cut short or of another kind. Choose an .osm, .osm.gz, .osm.bz2 or .osm.pbf file, or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has latitudes above 90 degrees: are “{lon}” and “{lat}” swapped, or in metres?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has no columns “lon” and “lat”: it has {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” holds no house number and no building: take the streets alone, or another source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” holds no street that can be walked: choose an extract that covers the area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a folder: choose the file inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is damaged ({reason}): download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is empty (0 bytes): download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{role}” means nothing in a field mapping; use {roles}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” failed; its log says why.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
