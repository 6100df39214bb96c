<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
  <context>
    <name>Parcours</name>
    <message>
      <location filename="../../parcours_plugin/core/access/burden.py" />
      <source>No facility offers any care of the reference pathway ({care}); check CARE_FIELD.</source>
      <translation>Aucun établissement n'offre de soin du parcours de référence ({care}) ; vérifiez CARE_FIELD.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/burden.py" />
      <source>WITHIN_PERCENT must be a percentage of 0 or more.</source>
      <translation>WITHIN_PERCENT doit être un pourcentage de 0 ou plus.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/burden_reference.py" />
      <source>The reference pathway “{file}” has no column “{column}”.</source>
      <translation>Le parcours de référence « {file} » n'a pas de colonne « {column} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/burden_reference.py" />
      <source>The reference pathway “{file}” has no step with visits.</source>
      <translation>Le parcours de référence « {file} » n'a aucune étape avec des venues.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/burden_reference.py" />
      <source>The reference pathway “{file}”: “{value}” is no number of visits (step “{step}”).</source>
      <translation>Le parcours de référence « {file} » : « {value} » n'est pas un nombre de venues (étape « {step} »).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/burden_tables.py" />
      <source>no facility offering it can be reached</source>
      <translation>aucun établissement qui l'offre ne peut être atteint</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/burden_tables.py" />
      <source>≤ {hours} h</source>
      <translation>≤ {hours} h</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/burden_tables.py" />
      <source>{low}–{high} h</source>
      <translation>{low}–{high} h</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/burden_tables.py" />
      <source>no facility can be reached for: {steps}</source>
      <translation>aucun établissement ne peut être atteint pour : {steps}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/burden_tables.py" />
      <source>&gt; {hours} h</source>
      <translation>&gt; {hours} h</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/burden_tables.py" />
      <source>a step cannot be reached</source>
      <translation>une étape hors d'atteinte</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/burden_tables.py" />
      <source>all</source>
      <translation>ensemble</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/burden_tables.py" />
      <source>no facility offers it</source>
      <translation>aucun établissement ne l'offre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/burden_tables.py" />
      <source>no journey</source>
      <translation>pas de déplacement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/burden_tables.py" />
      <source>not stated</source>
      <translation>non renseigné</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/bypass.py" />
      <source>the residence is not known or has no place</source>
      <translation>la commune de résidence n'est pas connue ou n'est pas localisée</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/bypass.py" />
      <source>no facility is given</source>
      <translation>aucun établissement n'est indiqué</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/bypass.py" />
      <source>the facility is not among the facilities</source>
      <translation>l'établissement est absent de la couche des établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/bypass.py" />
      <source>no kind of care is known for this step</source>
      <translation>aucun type de soins n'est connu pour cette étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/bypass.py" />
      <source>no facility offers this care</source>
      <translation>aucun établissement n'offre ce soin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/bypass.py" />
      <source>the facility used is not listed as offering this care</source>
      <translation>l'établissement fréquenté n'est pas donné comme offrant ce soin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/bypass.py" />
      <source>the residence reaches no facility offering this care</source>
      <translation>la commune de résidence n'atteint aucun établissement offrant ce soin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/bypass.py" />
      <source>no way leads from the residence to the facility used</source>
      <translation>aucun chemin ne mène de la commune de résidence à l'établissement fréquenté</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/care.py" />
      <source>No facility offers “{kind}”; the kinds of care in the layer are: {kinds}.</source>
      <translation>Aucun établissement n'offre « {kind} » ; les types de soins de la couche sont : {kinds}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/care.py" />
      <source>none</source>
      <translation>aucun</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/care_consumption.py" />
      <source>ACTS_CAP must be at least ACTS_FLOOR, and neither below 0.</source>
      <translation>ACTS_CAP doit être au moins égal à ACTS_FLOOR, et ni l'un ni l'autre ne peut être négatif.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/care_consumption.py" />
      <source>AGE_COEFFICIENTS has {given} numbers for {fields} fields of AGE_FIELDS; give one for each.</source>
      <translation>AGE_COEFFICIENTS compte {given} nombres pour {fields} champs dans AGE_FIELDS ; donnez-en un par champ.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/care_consumption.py" />
      <source>AGE_COEFFICIENTS must be numbers of 0 or more.</source>
      <translation>AGE_COEFFICIENTS doit contenir des nombres positifs ou nuls.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/care_consumption.py" />
      <source>A field of AGE_FIELDS has a negative number of inhabitants.</source>
      <translation>Un champ de AGE_FIELDS contient un nombre d'habitants négatif.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/care_consumption.py" />
      <source>The fields of AGE_FIELDS hold no inhabitants.</source>
      <translation>Les champs de AGE_FIELDS ne contiennent aucun habitant.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/care_consumption.py" />
      <source>“{value}” is no list of numbers for AGE_COEFFICIENTS; write one per field of AGE_FIELDS, for example 0.7,0.9,1.55.</source>
      <translation>« {value} » n'est pas une liste de nombres pour AGE_COEFFICIENTS ; écrivez-en un par champ de AGE_FIELDS, par exemple 0.7,0.9,1.55.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/catchments.py" />
      <source>population</source>
      <translation>population</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/catchments.py" />
      <source>supply</source>
      <translation>offre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/catchments.py" />
      <source>RAAM needs some population and some supply.</source>
      <translation>La méthode RAAM a besoin de population et d'offre de soins.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/catchments.py" />
      <source>The {name} of row {row} is negative or no number; it must be 0 or more.</source>
      <translation>Ligne {row} : valeur négative ou non numérique ({name}) ; elle doit être positive ou nulle.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/catchments.py" />
      <source>There is no method named {name}.</source>
      <translation>Il n'existe pas de méthode nommée {name}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/catchments.py" />
      <source>MAX_MINUTES must be above 0.</source>
      <translation>MAX_MINUTES doit être supérieur à 0.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/catchments.py" />
      <source>TAU must be above 0 minutes.</source>
      <translation>TAU doit être supérieur à 0 minute.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/catchments.py" />
      <source>SIGMA must be above 0 minutes.</source>
      <translation>SIGMA doit être supérieur à 0 minute.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/classes.py" />
      <source>not reached</source>
      <translation>hors d'atteinte</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/classes.py" />
      <source>&gt; {minutes} min</source>
      <translation>&gt; {minutes} min</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/classes.py" />
      <source>{low}–{high} min</source>
      <translation>{low}–{high} min</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/classes.py" />
      <source>≤ {minutes} min</source>
      <translation>≤ {minutes} min</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/classes.py" />
      <source>There is no classification method named {name}.</source>
      <translation>Il n'existe pas de méthode de discrétisation nommée {name}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/classes.py" />
      <source>The class thresholds must be minutes above 0, for example 15,30,45,60.</source>
      <translation>Les seuils des classes doivent être des minutes supérieures à 0, par exemple 15,30,45,60.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/classes.py" />
      <source>The class thresholds must rise and none may be there twice.</source>
      <translation>Les seuils des classes doivent être croissants, sans doublon.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/classes.py" />
      <source>The number of classes must be from 2 to {most}.</source>
      <translation>Le nombre de classes doit être compris entre 2 et {most}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/coverage.py" />
      <source>the facilities within {minutes} minutes are full</source>
      <translation>les établissements à {minutes} minutes ou moins sont complets</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/coverage.py" />
      <source>The order by field needs ORDER_FIELD.</source>
      <translation>L'ordre par champ demande ORDER_FIELD.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/coverage.py" />
      <source>The limits of MAX_MINUTES must be above 0 and rise, for example 30 or 30,60.</source>
      <translation>Les limites de MAX_MINUTES doivent être supérieures à 0 et croissantes, par exemple 30 ou 30,60.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/coverage.py" />
      <source>There is no order named {name}.</source>
      <translation>Il n'existe pas d'ordre nommé {name}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/decay.py" />
      <source>“{value}” is no list of weights for {name}; write minutes and weight, for example {example}.</source>
      <translation>« {value} » n'est pas une liste de poids pour {name} ; écrivez minutes et poids, par exemple {example}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/decay.py" />
      <source>The steps of WEIGHTS must rise, for example {example}.</source>
      <translation>Les paliers de WEIGHTS doivent être croissants, par exemple {example}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/decay.py" />
      <source>The weights of WEIGHTS may not be negative, and one must be above 0.</source>
      <translation>Les poids de WEIGHTS ne peuvent pas être négatifs, et l'un au moins doit être supérieur à 0.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/equilibrium.py" />
      <source>The equilibrium of RAAM could not be found (remaining gap {gap:.1e}); check the population and the capacity for values of very different sizes.</source>
      <translation>L'équilibre de RAAM n'a pas été trouvé (écart restant {gap:.1e}) ; vérifiez que la population et la capacité ne contiennent pas de valeurs d'ordres de grandeur très différents.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/inequality.py" />
      <source>No place has both a value and inhabitants; check SCORE, POPULATION.</source>
      <translation>Aucun lieu n'a à la fois une valeur et des habitants ; vérifiez SCORE et POPULATION.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/inequality.py" />
      <source>The values of SCORE must be 0 or more.</source>
      <translation>Les valeurs de SCORE doivent être positives ou nulles.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/levels.py" />
      <source>The minutes of WITHIN_MINUTES must be above 0.</source>
      <translation>Les minutes de WITHIN_MINUTES doivent être supérieures à 0.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/lorenz_chart.py" />
      <source>equal share</source>
      <translation>parts égales</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/lorenz_chart.py" />
      <source>{n} %</source>
      <translation>{n} %</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/lorenz_chart.py" />
      <source>share of the population, from the lowest value</source>
      <translation>part de la population, de la valeur la plus faible à la plus forte</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/lorenz_chart.py" />
      <source>share of the total</source>
      <translation>part du total</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/lorenz_chart.py" />
      <source>{type} — Gini {gini}, {people} inhab.</source>
      <translation>{type} — Gini {gini}, {people} hab.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/matching.py" />
      <source>None of the origins of the travel-time table is in the layer; check ORIGIN_FIELD and the field of the layer's codes.</source>
      <translation>Aucune origine de la table de temps de trajet n'est dans la couche ; vérifiez ORIGIN_FIELD et le champ des codes de la couche.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/matching.py" />
      <source>None of the destinations of the travel-time table is in the layer; check DEST_FIELD and the field of the layer's codes.</source>
      <translation>Aucune destination de la table de temps de trajet n'est dans la couche ; vérifiez DEST_FIELD et le champ des codes de la couche.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/matching.py" />
      <source>not in the travel-time table</source>
      <translation>absent de la table de temps de trajet</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_changes.py" />
      <source>no destination can be reached</source>
      <translation>aucune destination ne peut être atteinte</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_changes.py" />
      <source>newly reached</source>
      <translation>nouvellement atteint</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_changes.py" />
      <source>no change</source>
      <translation>sans changement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_changes.py" />
      <source>no longer reached</source>
      <translation>n'est plus atteint</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_changes.py" />
      <source>not reached, neither before nor after</source>
      <translation>atteint ni avant ni après</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_changes.py" />
      <source>a step of the pathway cannot be reached</source>
      <translation>une étape du parcours ne peut pas être atteinte</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_changes.py" />
      <source>up to {high} h</source>
      <translation>jusqu'à {high} h</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_changes.py" />
      <source>more than {low} h</source>
      <translation>plus de {low} h</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_changes.py" />
      <source>up to {high} min</source>
      <translation>jusqu'à {high} min</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_changes.py" />
      <source>more than {low} min</source>
      <translation>plus de {low} min</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_changes.py" />
      <source>The sizes of change (CHANGE_BREAKS) must be above 0 and rise, as 5,15,30.</source>
      <translation>Les tailles de changement (CHANGE_BREAKS) doivent être supérieures à 0 et croître, comme 5,15,30.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_changes.py" />
      <source>{size} shorter</source>
      <translation>{size} de moins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_changes.py" />
      <source>{size} longer</source>
      <translation>{size} de plus</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_plan.py" />
      <source>unchanged</source>
      <translation>inchangés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_plan.py" />
      <source>closes</source>
      <translation>ferme</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_plan.py" />
      <source>opens</source>
      <translation>ouvre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_plan.py" />
      <source>moves away</source>
      <translation>part</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_plan.py" />
      <source>moves here</source>
      <translation>arrive</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_plan.py" />
      <source>other care</source>
      <translation>autres soins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_plan.py" />
      <source>The scenario “{table}”, row {row}: “{word}” is no action; write open, close, move or care.</source>
      <translation>Le scénario « {table} », ligne {row} : « {word} » n'est pas une action ; écrivez ouvrir, fermer, déplacer ou soins.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_plan.py" />
      <source>The scenario changes nothing: give CLOSE, OPEN, SCENARIO or AFTER.</source>
      <translation>Le scénario ne change rien : renseignez CLOSE, OPEN, SCENARIO ou AFTER.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_plan.py" />
      <source>The scenario names facilities that are not in FACILITIES: {codes}.</source>
      <translation>Le scénario nomme des établissements qui ne sont pas dans FACILITIES : {codes}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_plan.py" />
      <source>The scenario asks two things of the facility “{code}” that contradict each other.</source>
      <translation>Le scénario demande à l'établissement « {code} » deux choses contradictoires.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_plan.py" />
      <source>The scenario gives the facility “{code}” no care; to end all its care, close it.</source>
      <translation>Le scénario ne donne aucun soin à l'établissement « {code} » ; pour arrêter tous ses soins, fermez-le.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_plan.py" />
      <source>With a table of travel times, the facility “{code}” cannot be moved: close it, and open one with a code that the table has.</source>
      <translation>Avec une table de temps de trajet, l'établissement « {code} » ne peut pas être déplacé : fermez-le, et ouvrez-en un dont la table a le code.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_plan.py" />
      <source>The scenario opens or moves the facility “{code}” but does not say where.</source>
      <translation>Le scénario ouvre ou déplace l'établissement « {code} » mais ne dit pas où.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/scenario_plan.py" />
      <source>Two layers of facilities can only be compared where each facility has a code of its own; “{code}” is there twice or missing.</source>
      <translation>Deux couches d'établissements ne se comparent que si chaque établissement a son propre code ; « {code} » y est deux fois ou manque.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/siting.py" />
      <source>Searching the best sites</source>
      <translation>Recherche des meilleurs sites</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/siting.py" />
      <source>There is no candidate to choose among.</source>
      <translation>Il n'y a aucun candidat parmi lesquels choisir.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/siting.py" />
      <source>There are {n} million pairs of demand and sites, more than the memory holds; give fewer candidates, or use maximal_cover with a limit.</source>
      <translation>Il y a {n} millions de paires de demande et de sites, plus que la mémoire n'en contient ; donnez moins de candidats, ou utilisez maximal_cover avec une limite.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/siting.py" />
      <source>There is no objective named {name}.</source>
      <translation>Il n'y a pas d'objectif nommé {name}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/siting.py" />
      <source>K, the number of sites to choose, must be 1 or more.</source>
      <translation>K, le nombre de sites à choisir, doit être 1 ou plus.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/siting_results.py" />
      <source>no open site within {minutes} minutes</source>
      <translation>aucun site ouvert à {minutes} minutes au plus</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/siting_results.py" />
      <source>no open site can be reached</source>
      <translation>aucun site ouvert n'est accessible</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/siting_results.py" />
      <source>the open sites within reach are full</source>
      <translation>les sites ouverts à portée sont pleins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/time_rows.py" />
      <source>no way between them</source>
      <translation>aucun chemin entre les deux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/time_rows.py" />
      <source>the destination: {reason}</source>
      <translation>destination : {reason}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/times.py" />
      <source>no destination within {minutes} minutes</source>
      <translation>aucune destination à {minutes} minutes ou moins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/times.py" />
      <source>The travel times name places that are not in the layers.</source>
      <translation>Les temps de trajet citent des lieux absents des couches.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/times.py" />
      <source>no destination is joined to the network</source>
      <translation>aucune destination n'est rattachée au réseau</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/weighted_points.py" />
      <source>no point of the points layer is in it</source>
      <translation>aucun point de la couche de points ne s'y trouve</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/weighted_points.py" />
      <source>The weight of point {row} is negative.</source>
      <translation>Le poids du point {row} est négatif.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/zoning.py" />
      <source>The zoning “{file}” has no column {columns}; it needs zone, label, upper, date and source.</source>
      <translation>Le zonage « {file} » n'a pas de colonne {columns} ; il lui faut zone, label, upper, date et source.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/zoning.py" />
      <source>The zoning “{file}” holds no threshold; enter those of the text that you apply, with its date and source.</source>
      <translation>Le zonage « {file} » ne contient aucun seuil ; saisissez ceux du texte que vous appliquez, avec sa date et sa source.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/zoning.py" />
      <source>The zoning “{file}” has the same bound twice.</source>
      <translation>Le zonage « {file} » contient deux fois la même borne.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/access/zoning.py" />
      <source>The zoning “{file}” does not state its date and its source.</source>
      <translation>Le zonage « {file} » n'indique pas sa date et sa source.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/care_areas.py" />
      <source>under half</source>
      <translation>moins de la moitié</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/care_areas.py" />
      <source>half to three quarters</source>
      <translation>de la moitié aux trois quarts</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/care_areas.py" />
      <source>over three quarters</source>
      <translation>plus des trois quarts</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/care_areas.py" />
      <source>no care event</source>
      <translation>aucun événement de soins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/care_areas.py" />
      <source>fewer than {n} patients</source>
      <translation>moins de {n} patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/cooperation_counts.py" />
      <source>not known</source>
      <translation>non connu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/cooperation_hiding.py" />
      <source>fewer than {n} patients, or hidden so that those cannot be computed back</source>
      <translation>moins de {n} patients, ou masqué pour que ceux-ci ne puissent pas être recalculés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/cooperation_hiding.py" />
      <source>so few patients that even their number of handovers is not given</source>
      <translation>si peu de patients que même leur nombre de passages n'est pas donné</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/cooperation_hiding.py" />
      <source>inside one facility</source>
      <translation>internes à un établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/cooperation_hiding.py" />
      <source>one of the two facilities is unknown</source>
      <translation>l'un des deux établissements est inconnu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/cooperation_tables.py" />
      <source>“{value}” is no kind of total; choose one of: {choices}.</source>
      <translation>« {value} » n'est pas une sorte de total ; choisissez parmi : {choices}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/curves.py" />
      <source>“{value}” is no shape of a line; choose one of: {choices}.</source>
      <translation>« {value} » n'est pas une forme de ligne ; choisissez parmi : {choices}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/curves.py" />
      <source>An arc needs at least 3 points.</source>
      <translation>Un arc demande au moins 3 points.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/flow_groups.py" />
      <source>The steps have no value in “{field}”, by which the flows are to be kept apart.</source>
      <translation>Les étapes n'ont aucune valeur dans « {field} », selon lequel les flux doivent être séparés.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/flow_groups.py" />
      <source>“{value}” is no period; choose one of: {choices}.</source>
      <translation>« {value} » n'est pas une période ; choisissez parmi : {choices}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/legs.py" />
      <source>The table of patients has {n} patients on more than one row; give one row per patient.</source>
      <translation>La table des patients en compte {n} sur plusieurs lignes ; donnez une ligne par patient.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/legs.py" />
      <source>“{value}” is no way to use the home; choose one of: {choices}.</source>
      <translation>« {value} » n'est pas une façon de prendre en compte le domicile ; choisissez parmi : {choices}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/legs.py" />
      <source>the facility has no place</source>
      <translation>l'établissement n'est pas localisé</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/legs.py" />
      <source>the residence has no place</source>
      <translation>la commune de résidence n'est pas localisée</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/legs.py" />
      <source>the previous facility has no place</source>
      <translation>l'établissement précédent n'est pas localisé</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/publication.py" />
      <source>so few patients that even their number of events is not given</source>
      <translation>si peu de patients que même leur nombre d'événements n'est pas donné</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/publication.py" />
      <source>the residence is unknown</source>
      <translation>la commune de résidence est inconnue</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/publication.py" />
      <source>the place of care is unknown</source>
      <translation>le lieu de soins est inconnu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/publication.py" />
      <source>“{value}” is nothing to do with small flows; choose one of: {choices}.</source>
      <translation>« {value} » n'est pas une façon de traiter les petits flux ; choisissez parmi : {choices}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/publication.py" />
      <source>Small flows merged into other places could be found again from totals that count everything: choose either SMALL = other or MARGINS.</source>
      <translation>Des petits flux regroupés en autres lieux se retrouveraient à partir de totaux qui comptent tout : choisissez soit SMALL = other, soit MARGINS.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/recruitment.py" />
      <source>the rest comes from elsewhere or from communes of too few patients</source>
      <translation>le reste vient d'ailleurs ou de communes à trop peu de patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/flows/road_legs.py" />
      <source>no road leads there</source>
      <translation>aucune route n'y mène</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/libraries.py" />
      <source>The Python library {library} is missing; {how}</source>
      <translation>La bibliothèque Python {library} est absente ; {how}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/libraries.py" />
      <source>open the OSGeo4W Shell and run: python -m pip install {library}</source>
      <translation>ouvrez l'OSGeo4W Shell et lancez : python -m pip install {library}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/libraries.py" />
      <source>open the Python console of QGIS and run: import pip; pip.main(['install', '{library}'])</source>
      <translation>ouvrez la console Python de QGIS et lancez : import pip;pip.main(['install', '{library}'])</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/libraries.py" />
      <source>run: sudo apt install python3-{library}</source>
      <translation>lancez : sudo apt install python3-{library}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/minutes.py" />
      <source>“{value}” is no list of minutes for {name}; write for example 15,30,45.</source>
      <translation>« {value} » n'est pas une liste de minutes pour {name} ; écrivez par exemple 15,30,45.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/build.py" />
      <source>{roads} roads read: {open} used, {closed} closed, {without} without a usable line.</source>
      <translation>Routes lues : {roads}, dont {open} utilisées, {closed} fermées, {without} sans ligne utilisable.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/build.py" />
      <source>{count} {what}.</source>
      <translation>{count} {what}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/build.py" />
      <source>Network: {nodes} junctions, {edges} edges, {km} km.</source>
      <translation>Réseau : {nodes} carrefours, {edges} arcs, {km} km.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/build.py" />
      <source>No road is open to this means of travel; check the kind of road layer, the fields of class and speed, and the speed table.</source>
      <translation>Aucune route n'est ouverte à ce moyen de déplacement ; vérifiez le type de couche de routes, les champs de classe et de vitesse, et la table de vitesses.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/build.py" />
      <source>Places are joined to the main part only: {km} km of roads ({share} %) in {parts} smaller parts are left out.</source>
      <translation>Les lieux ne sont rattachés qu'à la partie principale : {km} km de routes ({share} %), en {parts} parties plus petites, sont laissés de côté.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>The roads open to travel {mode} fall into {n} separate parts. The main part holds {share} % of their length ({main} of {all} km); the other {others} hold {rest} km.</source>
      <translation>Les routes ouvertes aux déplacements {mode} forment {n} parties séparées. La principale contient {share} % de leur longueur ({main} km sur {all}) ; les autres ({others}) font {rest} km.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>parts with an end that stops just short of another part: {n} ({km} km)</source>
      <translation>parties dont une extrémité s'arrête juste avant une autre partie : {n} ({km} km)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>parts that cross another part without a junction: {n} ({km} km)</source>
      <translation>parties qui en croisent une autre sans carrefour : {n} ({km} km)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>parts linked to the main part by closed roads only: {n} ({km} km)</source>
      <translation>parties reliées à la principale par des routes fermées seulement : {n} ({km} km)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>parts at the edge of the layer, where roads are cut off: {n} ({km} km)</source>
      <translation>parties au bord de la couche, où les routes sont coupées : {n} ({km} km)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>parts without any road that leads to the main part: {n} ({km} km)</source>
      <translation>parties sans aucune route qui mène à la principale : {n} ({km} km)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Why they are apart: {causes}.</source>
      <translation>Pourquoi elles sont séparées : {causes}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>As long as they are apart, places are joined to the main part only: whoever lives beside another part walks to the nearest main road, or is not reached.</source>
      <translation>Tant qu'elles sont séparées, les lieux ne sont rattachés qu'à la partie principale : qui habite à côté d'une autre partie marche jusqu'à la route principale la plus proche, ou reste hors d'atteinte.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Ends that stop short of another road without meeting it: {counts}.</source>
      <translation>Extrémités qui s'arrêtent tout près d'une autre route sans la rejoindre : {counts}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Roads in use without a usable speed in the field {field}: {n} ({share} %); they take that of the speed table.</source>
      <translation>Routes utilisées sans vitesse utilisable dans le champ {field} : {n} ({share} %) ; elles prennent celle de la table de vitesses.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Roads of a class that the speed table does not know: {n}; they get its default.</source>
      <translation>Routes d'une classe absente de la table de vitesses : {n} ; elles en reçoivent la vitesse par défaut.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>They are too many to be listed one by one in PROBLEMS.</source>
      <translation>Elles sont trop nombreuses pour être listées une par une dans PROBLEMS.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Roads whose direction is not understood: {n}.</source>
      <translation>Routes dont le sens n'est pas compris : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Crossings without a junction (an information; bridges, as a rule): {n}.</source>
      <translation>Croisements sans carrefour (pour information ; le plus souvent des ponts) : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Load the complete road layer, some kilometres beyond your places: the stretches of road are missing that would join {n} of the parts ({km} km) to the main one.</source>
      <translation>Chargez la couche de routes complète, quelques kilomètres au-delà de vos lieux : il manque les tronçons qui relieraient {n} des parties ({km} km) à la principale.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>by car</source>
      <translation>en voiture</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>by bicycle</source>
      <translation>à vélo</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>on foot</source>
      <translation>à pied</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>All roads open to travel {mode} hang together in one part.</source>
      <translation>Toutes les routes ouvertes aux déplacements {mode} se tiennent en une seule partie.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Drawn with the closed roads, they would be {n} parts.</source>
      <translation>Avec les routes fermées, il y aurait {n} parties.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>No end of a road stops within {metres} m of another road without meeting it.</source>
      <translation>Aucune extrémité de route ne s'arrête à moins de {metres} m d'une autre route sans la rejoindre.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>One-way dead ends that can be entered but not left: {n} ({km} km).</source>
      <translation>Impasses à sens unique où l'on entre sans pouvoir ressortir : {n} ({km} km).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>One-way roads that can be left but not reached: {n} ({km} km).</source>
      <translation>Routes à sens unique d'où l'on sort sans pouvoir y entrer : {n} ({km} km).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>One-way roads that can be neither reached nor left: {n} ({km} km).</source>
      <translation>Routes à sens unique où l'on ne peut ni entrer ni sortir : {n} ({km} km).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>{first} and {second}</source>
      <translation>{first} et {second}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>No field of speed: speeds come from the speed table, by {fields}; {kmh} km/h on average over the length.</source>
      <translation>Pas de champ de vitesse : les vitesses viennent de la table de vitesses, selon {fields} ; {kmh} km/h en moyenne sur la longueur.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>No field of direction: every road is open both ways, motorways and roundabouts too.</source>
      <translation>Pas de champ de sens : chaque route est ouverte dans les deux sens, autoroutes et ronds-points compris.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Roads drawn on top of others: {n} ({km} km), of which {unlike} with another speed or direction; the quicker one counts.</source>
      <translation>Routes dessinées sur d'autres : {n} ({km} km), dont {unlike} avec une autre vitesse ou un autre sens ; la plus rapide compte.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Roads without length or line, left out: {n}.</source>
      <translation>Routes sans longueur ou sans ligne, écartées : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Set TOLERANCE to {metres}: it joins the ends that stop short of another road ({ends}), and the main part then holds {share} % of the length. Look at the near misses in PROBLEMS first, for a dead end that stops beside another road would be joined too.</source>
      <translation>Donnez à TOLERANCE la valeur {metres} : elle joint les extrémités qui s'arrêtent juste avant une autre route ({ends}), et la partie principale contient alors {share} % de la longueur. Regardez d'abord les quasi-jonctions dans PROBLEMS, car une impasse qui s'arrête à côté d'une autre route serait jointe aussi.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Where parts cross without a junction ({n} of them) and there is no bridge, cut the lines at their crossings (Processing toolbox: “Split with lines”, the layer with itself) and check again.</source>
      <translation>Là où des parties se croisent sans carrefour ({n}) et sans pont, coupez les lignes à leurs croisements (boîte à outils de traitements : « Couper avec des lignes », la couche avec elle-même) et vérifiez de nouveau.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Parts that only roads closed to travel {mode} lead to: {n} (state “closed” in EDGES). Where these are paths, the real road is missing from the layer; where they may be used, give their class a speed in a SPEED_TABLE of your own.</source>
      <translation>Parties où ne mènent que des routes fermées aux déplacements {mode} : {n} (état « closed » dans EDGES). Si ce sont des chemins, la vraie route manque dans la couche ; s'ils peuvent être utilisés, donnez une vitesse à leur classe dans votre propre SPEED_TABLE.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Compare some travel times with journeys that you know: table speeds are averages. Name a SPEED_FIELD if the layer has one under another name, use the complete BD TOPO (vitesse_moyenne_vl), or adapt a copy of the speed table (SPEED_TABLE).</source>
      <translation>Comparez quelques temps de trajet avec des trajets que vous connaissez : les vitesses de la table sont des moyennes. Indiquez un SPEED_FIELD si la couche en a un sous un autre nom, utilisez la BD TOPO complète (vitesse_moyenne_vl), ou adaptez une copie de la table de vitesses (SPEED_TABLE).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Name a DIRECTION_FIELD if the layer has one: without one-way roads, times in towns and on motorway ramps come out too short.</source>
      <translation>Indiquez un DIRECTION_FIELD si la couche en a un : sans les sens uniques, les temps en ville et sur les bretelles d'autoroute sont trop courts.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Add the unknown classes to your own SPEED_TABLE.</source>
      <translation>Ajoutez les classes inconnues à votre SPEED_TABLE.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Correct the values of direction listed in PROBLEMS.</source>
      <translation>Corrigez les valeurs de sens listées dans PROBLEMS.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Look at the one-way dead ends on the map ({n}): as a rule one section is drawn against its direction, or the way back is missing.</source>
      <translation>Regardez sur la carte les impasses à sens unique ({n}) : le plus souvent, un tronçon est dessiné à contresens, ou le chemin du retour manque.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>TOLERANCE = {metres} would join ends so that {parts} separate parts remain, the main one with {share} % of the length.</source>
      <translation>TOLERANCE = {metres} rattacherait des extrémités : il resterait {parts} parties séparées, la principale avec {share} % de la longueur.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>At the edge of the layer, where one-way roads are cut off: {n} of them.</source>
      <translation>Dont au bord de la couche, où les sens uniques sont coupés : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Neither speed nor road class: every road gets the one default speed, {kmh} km/h.</source>
      <translation>Ni vitesse ni classe de route : chaque route reçoit la vitesse par défaut, {kmh} km/h.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>The layer has no field that tells bridges and tunnels.</source>
      <translation>La couche n'a pas de champ qui indique les ponts et les tunnels.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Ends that stop within {metres} m of another road are probably slips of the drawing ({ends} of them): TOLERANCE = {metres} joins them.</source>
      <translation>Les extrémités qui s'arrêtent à moins de {metres} m d'une autre route sont sans doute des erreurs de dessin ({ends}) : TOLERANCE = {metres} les joint.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>No tolerance mends that: with {metres} m, {parts} parts would remain.</source>
      <translation>Aucune tolérance n'y remédie : avec {metres} m, il resterait {parts} parties.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>Look at the isolated parts on the map ({n}, {km} km): the road that leads there is missing, or they are islands.</source>
      <translation>Regardez les parties isolées sur la carte ({n}, {km} km) : la route qui y mène manque, ou ce sont des îles.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>; </source>
      <translation> ; </translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/check_sentences.py" />
      <source>{ends} within {metres} m</source>
      <translation>{ends} à moins de {metres} m</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/checks.py" />
      <source>NEAR_MISS must be a number of metres from 0 to 100.</source>
      <translation>NEAR_MISS doit être un nombre de mètres entre 0 et 100.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/costs.py" />
      <source>roads that the means of travel may not use</source>
      <translation>routes interdites à ce moyen de déplacement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/costs.py" />
      <source>roads closed by a restriction or not in service</source>
      <translation>routes fermées par une restriction ou hors service</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/costs.py" />
      <source>roads without length, measured on the drawing</source>
      <translation>routes sans longueur, mesurées sur le dessin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/costs.py" />
      <source>roads of a class that the speed table does not know</source>
      <translation>routes d'une classe absente de la table de vitesses</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/costs.py" />
      <source>roads without speed, taken from the speed table</source>
      <translation>routes sans vitesse, prise dans la table de vitesses</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/costs.py" />
      <source>roads with several classes, of which the first counts</source>
      <translation>routes à plusieurs classes, dont la première compte</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/costs.py" />
      <source>roads whose speed is not understood</source>
      <translation>routes dont la vitesse n'est pas comprise</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/costs.py" />
      <source>roads whose direction is not understood</source>
      <translation>routes dont le sens n'est pas compris</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/costs.py" />
      <source>reversible roads, taken as open both ways</source>
      <translation>routes à sens alterné, ouvertes ici dans les deux sens</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/scipy_graphs.py" />
      <source>scipy is not installed: travel times are computed with networkx, much slower.</source>
      <translation>scipy n'est pas installé : les temps de trajet sont calculés avec networkx, beaucoup plus lentement.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/isochrone_options.py" />
      <source>CELL_SIZE must be a number of metres, 0 or more.</source>
      <translation>CELL_SIZE doit être un nombre de mètres, 0 ou plus.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/isochrone_options.py" />
      <source>WALK_SPEED must be a speed above 0 km/h.</source>
      <translation>WALK_SPEED doit être une vitesse supérieure à 0 km/h.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/isochrone_options.py" />
      <source>MAX_SNAP must be a number of metres, 0 or more.</source>
      <translation>MAX_SNAP doit être un nombre de mètres, 0 ou plus.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/isochrones.py" />
      <source>Surveying the ground around the reached roads</source>
      <translation>Exploration du terrain autour des routes atteintes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/isochrones.py" />
      <source>Drawing the boundaries</source>
      <translation>Tracé des limites</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/isochrones.py" />
      <source>The minutes of isochrones must be numbers above 0; write for example 10,20,30.</source>
      <translation>Les minutes des isochrones doivent être des nombres supérieurs à 0 ; écrivez par exemple 10,20,30.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/isochrones.py" />
      <source>A grid of {step} m would have {millions} million points here; choose a larger CELL_SIZE or fewer facilities at a time.</source>
      <translation>Une grille de {step} m aurait ici {millions} millions de points ; choisissez une CELL_SIZE plus grande ou moins d'établissements à la fois.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/joining.py" />
      <source>no geometry</source>
      <translation>sans géométrie</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/joining.py" />
      <source>farther than {metres} m from the network</source>
      <translation>à plus de {metres} m du réseau</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/joining.py" />
      <source>No road of the network may be entered; check the classes and the speed table.</source>
      <translation>Aucune route du réseau n'est accessible ; vérifiez les classes et la table de vitesses.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/nearest.py" />
      <source>The number of nearest destinations must be 1 or more.</source>
      <translation>Le nombre de destinations les plus proches doit être d'au moins 1.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/population.py" />
      <source>No commune has a surface; choose a polygon layer as the layer of communes.</source>
      <translation>Aucune commune n'a de surface ; choisissez une couche de polygones comme couche de communes.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>BD TOPO</source>
      <translation>BD TOPO</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>OpenStreetMap</source>
      <translation>OpenStreetMap</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>neither BD TOPO nor OpenStreetMap</source>
      <translation>ni BD TOPO ni OpenStreetMap</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>Kind of road layer: {kind}.</source>
      <translation>Type de couche de routes : {kind}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>Road class: field {field}.</source>
      <translation>Classe de route : champ {field}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>Speed: field {field}; the speed table where it is empty or 0.</source>
      <translation>Vitesse : champ {field} ; la table de vitesses là où il est vide ou nul.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>The layer does not say what is urban: the mean of both table speeds is used.</source>
      <translation>La couche ne dit pas ce qui est urbain : la moyenne des deux vitesses de la table est utilisée.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>One-way roads: field {field}.</source>
      <translation>Sens uniques : champ {field}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>Length: field {field}.</source>
      <translation>Longueur : champ {field}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>TOLERANCE must be a number of metres, 0 or more.</source>
      <translation>TOLERANCE doit être un nombre de mètres, positif ou nul.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>The road layer has no field “{field}”; its fields are: {fields}.</source>
      <translation>La couche de routes n'a pas de champ « {field} » ; ses champs sont : {fields}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>maxspeed is the legal limit: real journeys take somewhat longer than computed.</source>
      <translation>maxspeed est la vitesse limite : les trajets réels durent un peu plus que les temps calculés.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>Speed: the speed table, by road class.</source>
      <translation>Vitesse : la table de vitesses, par classe de route.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>Speed: one default speed, for the layer has neither class nor speed.</source>
      <translation>Vitesse : une vitesse par défaut, car la couche n'a ni classe ni vitesse.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>On foot, one-way signs do not count.</source>
      <translation>À pied, les sens uniques ne comptent pas.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>both ways</source>
      <translation>dans les deux sens</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>only as it is drawn</source>
      <translation>dans le seul sens du dessin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>only against its drawing</source>
      <translation>dans le seul sens inverse du dessin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>No field of direction: each road is open {ways}.</source>
      <translation>Pas de champ de sens : chaque route est ouverte {ways}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/presets.py" />
      <source>{parameter} is “{value}”; it must be one of: {allowed}.</source>
      <translation>{parameter} vaut « {value} » ; les valeurs possibles sont : {allowed}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>{metres} m</source>
      <translation>{metres} m</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Isolated part ({km} km, edges: {edges}): it crosses other roads without a junction.</source>
      <translation>Partie isolée ({km} km, arcs : {edges}) : elle croise d'autres routes sans carrefour.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Isolated part ({km} km, edges: {edges}): it or a road beside it stops just short of meeting the other. From here to the main part: {gap}.</source>
      <translation>Partie isolée ({km} km, arcs : {edges}) : elle ou une route voisine s'arrête juste avant de rejoindre l'autre. D'ici à la partie principale : {gap}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Isolated part ({km} km, edges: {edges}): only roads closed to this means of travel lead there.</source>
      <translation>Partie isolée ({km} km, arcs : {edges}) : seules des routes fermées à ce moyen de déplacement y mènent.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Isolated part ({km} km, edges: {edges}): it reaches the edge of the layer, where roads are cut off. From here to the main part: {gap}.</source>
      <translation>Partie isolée ({km} km, arcs : {edges}) : elle touche le bord de la couche, où les routes sont coupées. D'ici à la partie principale : {gap}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Isolated part ({km} km, edges: {edges}): no road joins it to the main part. From here to there: {gap}. A stretch of road is missing, or it is an island.</source>
      <translation>Partie isolée ({km} km, arcs : {edges}) : aucune route ne la relie à la partie principale. D'ici à celle-ci : {gap}. Il manque un tronçon, ou c'est une île.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>more than {metres} m</source>
      <translation>plus de {metres} m</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>One can drive in here but not out again ({km} km, edges: {edges}, from road {road} on).</source>
      <translation>On entre ici sans pouvoir ressortir ({km} km, arcs : {edges}, à partir de la route {road}).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>One can drive out here but never in ({km} km, edges: {edges}, up to road {road}).</source>
      <translation>On sort d'ici sans pouvoir y entrer ({km} km, arcs : {edges}, jusqu'à la route {road}).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>One-way roads that one can neither reach nor leave ({km} km, edges: {edges}, with road {road}).</source>
      <translation>Routes à sens unique où l'on ne peut ni entrer ni sortir ({km} km, arcs : {edges}, avec la route {road}).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>They reach the edge of the layer, where one-way roads are cut off.</source>
      <translation>Elles touchent le bord de la couche, où les sens uniques sont coupés.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>as it is drawn</source>
      <translation>dans le sens du dessin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Road {road} crosses road {other} without a junction: a bridge, or a junction that is missing.</source>
      <translation>La route {road} croise la route {other} sans carrefour : un pont, ou un carrefour qui manque.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>The end of road {road} stops {metres} m from road {other} without meeting it; they are in separate parts of the network.</source>
      <translation>L'extrémité de la route {road} s'arrête à {metres} m de la route {other} sans la rejoindre ; elles sont dans des parties séparées du réseau.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>The end of road {road} stops {metres} m from road {other} without meeting it.</source>
      <translation>L'extrémité de la route {road} s'arrête à {metres} m de la route {other} sans la rejoindre.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Road {road} runs {metres} m over its own ground.</source>
      <translation>La route {road} repasse sur elle-même sur {metres} m.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>no. {row}</source>
      <translation>n° {row}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>empty</source>
      <translation>vide</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Road {road} has no usable speed (“{value}”); {kmh} km/h of the speed table is used.</source>
      <translation>La route {road} n'a pas de vitesse utilisable (« {value} ») ; les {kmh} km/h de la table de vitesses sont utilisés.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Road {road} is drawn on top of road {other} for {metres} m, with another speed or direction; the quicker one counts.</source>
      <translation>La route {road} est dessinée sur la route {other} sur {metres} m, avec une autre vitesse ou un autre sens ; la plus rapide compte.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Road {road} is drawn on top of road {other} for {metres} m; it changes nothing.</source>
      <translation>La route {road} est dessinée sur la route {other} sur {metres} m ; cela ne change rien.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Road {road} has no length: all its points are one.</source>
      <translation>La route {road} n'a pas de longueur : tous ses points sont confondus.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Road {road} has no line at all.</source>
      <translation>La route {road} n'a pas de ligne.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>Road {road} is of class “{value}”, which the speed table does not know; the default of {kmh} km/h is used.</source>
      <translation>La route {road} est de classe « {value} », absente de la table de vitesses ; la vitesse par défaut de {kmh} km/h est utilisée.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>The direction “{value}” of road {road} is not understood; the road is open {ways}.</source>
      <translation>Le sens « {value} » de la route {road} n'est pas compris ; la route est ouverte {ways}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/problems.py" />
      <source>against its drawing</source>
      <translation>dans le sens inverse du dessin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/reached_roads.py" />
      <source>The limit of reached roads must be a number of minutes above 0.</source>
      <translation>La limite des routes atteintes doit être un nombre de minutes supérieur à 0.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/reading.py" />
      <source>The road file {path} cannot be opened.</source>
      <translation>Le fichier de routes {path} ne peut pas être ouvert.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/reading.py" />
      <source>The file {path} has no layer “{layer}”.</source>
      <translation>Le fichier {path} n'a pas de couche « {layer} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/reading.py" />
      <source>The filter of the road layer is not understood: {where}</source>
      <translation>Le filtre de la couche de routes n'est pas compris : {where}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/search.py" />
      <source>The extra minutes must be numbers of 0 or more, one per destination.</source>
      <translation>Les minutes supplémentaires doivent être des nombres positifs ou nuls, un par destination.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/search.py" />
      <source>The limits in minutes must be numbers of 0 or more, one per destination.</source>
      <translation>Les limites en minutes doivent être des nombres positifs ou nuls, un par destination.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/speeds.py" />
      <source>The speed table {path} is no text file.</source>
      <translation>La table de vitesses {path} n'est pas un fichier texte.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/speeds.py" />
      <source>Row {row} of the speed table {path} has no speed of 0 to 400 km/h: “{value}”.</source>
      <translation>La ligne {row} de la table de vitesses {path} n'a pas de vitesse entre 0 et 400 km/h : « {value} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/speeds.py" />
      <source>The speed table {path} has no column “{column}”.</source>
      <translation>La table de vitesses {path} n'a pas de colonne « {column} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/speeds.py" />
      <source>The speed table {path} cannot be read.</source>
      <translation>La table de vitesses {path} ne peut pas être lue.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/wkb.py" />
      <source>The geometry of road {row} is damaged; repair the layer first.</source>
      <translation>La géométrie de la route {row} est endommagée ; réparez d'abord la couche.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/network/wkb.py" />
      <source>The road layer holds a geometry of type {kind} (row {row}); roads must be lines.</source>
      <translation>La couche de routes contient une géométrie de type {kind} (ligne {row}) ; les routes doivent être des lignes.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/banding.py" />
      <source>AGE_BANDS needs the age or the date of birth of the patients; name its column (AGE_COLUMN or BIRTH_COLUMN).</source>
      <translation>AGE_BANDS demande l'âge ou la date de naissance des patients ; nommez sa colonne (AGE_COLUMN ou BIRTH_COLUMN).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/banding.py" />
      <source>{n} patients of unknown age</source>
      <translation>{n} patients d'âge inconnu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/breaks.py" />
      <source>change of facility after {days} days: {before} → {step}</source>
      <translation>changement d'établissement après {days} jours : {before} → {step}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/breaks.py" />
      <source>wait over its limit: {before} → {step}, {days} days (limit {limit})</source>
      <translation>attente au-delà de la limite : {before} → {step}, {days} jours (limite {limit})</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/breaks.py" />
      <source>missing step: {step}</source>
      <translation>étape manquante : {step}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/care_places.py" />
      <source>this code stands for several communes: {code} was taken</source>
      <translation>ce code désigne plusieurs communes : {code} a été retenue</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/care_places.py" />
      <source>several places have this name; give the code</source>
      <translation>plusieurs lieux portent ce nom ; donnez le code</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/care_places.py" />
      <source>not known; the nearest name is “{name}” ({code}): not taken, write it so if it is meant</source>
      <translation>inconnu ; le nom le plus proche est « {name} » ({code}) : il n'a pas été retenu, écrivez-le ainsi si c'est bien lui</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/care_places.py" />
      <source>no facility of the layer has this code or name</source>
      <translation>aucun établissement de la couche n'a ce code ou ce nom</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/care_places.py" />
      <source>no commune of the layer has this code or name</source>
      <translation>aucune commune de la couche n'a ce code ou ce nom</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/conformance.py" />
      <source>out of order: {step} {days} days before {after}</source>
      <translation>dans le désordre : {step} {days} jours avant {after}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/conformance.py" />
      <source>missing: {step}</source>
      <translation>manque : {step}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/conformance.py" />
      <source>not in the reference: {step} ({n})</source>
      <translation>hors de la référence : {step} ({n})</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/conformance.py" />
      <source>late: {step}, {days} days after {after} (limit {limit})</source>
      <translation>en retard : {step}, {days} jours après {after} (limite {limit})</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/conformance.py" />
      <source>out of order: {step} before {after}</source>
      <translation>dans le désordre : {step} avant {after}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/event_dates.py" />
      <source>this is no date, or one before the beginning; the step was loaded without it</source>
      <translation>ce n'est pas une date, ou elle précède le début ; l'étape a été chargée sans elle</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/event_dates.py" />
      <source>dates: {formats}</source>
      <translation>dates : {formats}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/event_log.py" />
      <source>The table of steps has no field “step”: what was done is unknown.</source>
      <translation>La table des étapes n'a pas de champ « step » : ce qui a été fait est inconnu.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/event_log.py" />
      <source>No step names its patient: the field “patient” is empty.</source>
      <translation>Aucune étape ne nomme son patient : le champ « patient » est vide.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/export_files.py" />
      <source>“{name}” is a folder: give the name of a file.</source>
      <translation>« {name} » est un dossier : donnez le nom d'un fichier.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/export_files.py" />
      <source>The folder “{folder}” does not exist: choose another one.</source>
      <translation>Le dossier « {folder} » n'existe pas : choisissez-en un autre.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/export_files.py" />
      <source>“{name}” is neither CSV nor XLSX: let it end in .csv or .xlsx.</source>
      <translation>« {name} » n'est ni du CSV ni du XLSX : son nom doit finir par .csv ou .xlsx.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/export_files.py" />
      <source>The table has {n} rows, more than a sheet of XLSX can hold ({most}): save it as CSV.</source>
      <translation>La table a {n} lignes, plus qu'une feuille XLSX ne peut en contenir ({most}) : enregistrez-la en CSV.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/export_files.py" />
      <source>“{name}” cannot be written: the folder does not allow it, or another program has the file open. Close it there or choose another place.</source>
      <translation>« {name} » ne peut pas être écrit : le dossier ne le permet pas, ou un autre programme a ouvert le fichier. Fermez-le ou choisissez un autre endroit.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/export_files.py" />
      <source>“{name}” cannot be written: {reason}</source>
      <translation>« {name} » ne peut pas être écrit : {reason}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/export_files.py" />
      <source>Read me</source>
      <translation>À lire</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>no date</source>
      <translation>sans date</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>only the month is known</source>
      <translation>seul le mois est connu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>end date not usable</source>
      <translation>date de fin inutilisable</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>no facility</source>
      <translation>sans établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>facility not in the directory</source>
      <translation>établissement absent du répertoire</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>leading zero of the facility restored</source>
      <translation>zéro initial de l'établissement rétabli</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>facility found by its name</source>
      <translation>établissement trouvé par son nom</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>facility without a place</source>
      <translation>établissement sans lieu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>no residence</source>
      <translation>sans résidence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>residence not among the communes</source>
      <translation>résidence absente des communes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>leading zero of the residence restored</source>
      <translation>zéro initial de la résidence rétabli</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>residence found by its name</source>
      <translation>résidence trouvée par son nom</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>residence found by the table of codes</source>
      <translation>résidence trouvée par la table de codes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>residence: first of several communes</source>
      <translation>résidence : première de plusieurs communes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>arrondissement taken as its commune</source>
      <translation>arrondissement ramené à sa commune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>several residences</source>
      <translation>plusieurs résidences</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/flag_words.py" />
      <source>repeated sessions in one step</source>
      <translation>séances répétées en une étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/group_comparison.py" />
      <source>Hidden: fewer than {n} patients, who could be recognised.</source>
      <translation>Masqué : moins de {n} patients, qui pourraient être reconnus.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/group_comparison.py" />
      <source>Patients</source>
      <translation>Patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/group_comparison.py" />
      <source>Km, straight line from home and back</source>
      <translation>Km à vol d'oiseau, retour compris</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/group_comparison.py" />
      <source>Steps</source>
      <translation>Étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/group_comparison.py" />
      <source>Km, straight line between facilities</source>
      <translation>Km à vol d'oiseau entre établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/group_comparison.py" />
      <source>Steps per patient (median)</source>
      <translation>Étapes par patient (médiane)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/group_comparison.py" />
      <source>Facilities per patient (median)</source>
      <translation>Établissements par patient (médiane)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/group_comparison.py" />
      <source>Days from first to last step (median)</source>
      <translation>Durée en jours (médiane)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/group_comparison.py" />
      <source>Longest wait (median)</source>
      <translation>Attente la plus longue (médiane)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/group_comparison.py" />
      <source>{distance} (median)</source>
      <translation>{distance} (médiane)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/group_comparison.py" />
      <source>Care outside the departement</source>
      <translation>Soins hors du département</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/group_comparison.py" />
      <source>With a break</source>
      <translation>Avec une rupture</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/group_comparison.py" />
      <source>Most frequent pathways</source>
      <translation>Parcours les plus fréquents</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/group_comparison.py" />
      <source>Median waits, days</source>
      <translation>Attentes médianes, en jours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>No row of “{source}” could be loaded: {reasons}. Check the columns and the date format.</source>
      <translation>Aucune ligne de « {source} » n'a pu être chargée : {reasons}. Vérifiez les colonnes et le format des dates.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>Reading the columns</source>
      <translation>Lecture des colonnes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>Reading the dates</source>
      <translation>Lecture des dates</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>Looking up the places</source>
      <translation>Recherche des lieux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>Putting the events in order</source>
      <translation>Mise en ordre des événements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>Summing up the patients</source>
      <translation>Synthèse par patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>“{source}” has no row below its header.</source>
      <translation>« {source} » n'a aucune ligne sous son en-tête.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>steps at a facility that the layer does not have</source>
      <translation>étapes dans un établissement absent de la couche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>steps without facility</source>
      <translation>étapes sans établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>steps at a facility without place</source>
      <translation>étapes dans un établissement non localisé</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>steps without date, placed after the one above them</source>
      <translation>étapes sans date, placées après celle qui les précède</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>steps whose end date was not taken</source>
      <translation>étapes dont la date de fin n'a pas été retenue</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>patients whose commune the layer does not have</source>
      <translation>patients dont la commune est absente de la couche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>patients without residence</source>
      <translation>patients sans commune de résidence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>patients with several residences</source>
      <translation>patients à plusieurs communes de résidence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>steps written in several ways are one: {spellings}</source>
      <translation>étapes réunies malgré des écritures différentes : {spellings}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>“{layout}” is no layout (LAYOUT): auto, long or wide.</source>
      <translation>« {layout} » n'est pas une disposition (LAYOUT) : auto, long ou wide.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>“{period}” is no period (PERIOD): day, month, quarter or year.</source>
      <translation>« {period} » n'est pas une période (PERIOD) : day, month, quarter ou year.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/loading.py" />
      <source>MERGE_DAYS cannot be negative.</source>
      <translation>MERGE_DAYS ne peut pas être négatif.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/masking.py" />
      <source>{n} identifiers are too short to be looked for in other columns: make sure that no other column names patients</source>
      <translation>{n} identifiants sont trop courts pour être cherchés dans les autres colonnes : assurez-vous qu'aucune autre colonne ne nomme les patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/masking.py" />
      <source>{n} cells of the column “{column}” named a patient: they were masked</source>
      <translation>{n} cellules de la colonne « {column} » nommaient un patient : elles ont été masquées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>{n} days</source>
      <translation>{n} jours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>January</source>
      <translation>janvier</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>February</source>
      <translation>février</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>March</source>
      <translation>mars</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>April</source>
      <translation>avril</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>May</source>
      <translation>mai</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>June</source>
      <translation>juin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>July</source>
      <translation>juillet</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>August</source>
      <translation>août</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>September</source>
      <translation>septembre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>October</source>
      <translation>octobre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>November</source>
      <translation>novembre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>December</source>
      <translation>décembre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>day {n}</source>
      <translation>jour {n}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/moments.py" />
      <source>1 day</source>
      <translation>1 jour</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>{n} of {total} patients</source>
      <translation>{n} patients sur {total}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>{count}: {asked}</source>
      <translation>{count} : {asked}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>{told}, {following}</source>
      <translation>{told}, {following}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>with {step}</source>
      <translation>avec {step}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>without {step}</source>
      <translation>sans {step}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>{told} or {following}</source>
      <translation>{told} ou {following}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>{told} or {n} others</source>
      <translation>{told} ou {n} autres</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>{before} right before {after}</source>
      <translation>{before} juste avant {after}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>1 patient</source>
      <translation>1 patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>{n} patients</source>
      <translation>{n} patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>group {groups}</source>
      <translation>groupe {groups}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>living in {communes}</source>
      <translation>résidence à {communes}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>cared for at {facilities}</source>
      <translation>soins à : {facilities}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>pathway “{variant}”</source>
      <translation>parcours « {variant} »</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>a wait over its limit</source>
      <translation>une attente au-delà de sa limite</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>care outside the commune of residence</source>
      <translation>soins hors de la commune de résidence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>beginning with {step}</source>
      <translation>commençant par {step}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>ending with {step}</source>
      <translation>finissant par {step}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>a step between {first} and {last}</source>
      <translation>une étape entre le {first} et le {last}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>a step since {first}</source>
      <translation>une étape depuis le {first}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>a step until {last}</source>
      <translation>une étape jusqu'au {last}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>unknown</source>
      <translation>inconnu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>a wait of more than {days}</source>
      <translation>une attente de plus de {days}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>care outside the departement of residence</source>
      <translation>soins hors du département de résidence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_filter_words.py" />
      <source>unknown type of territory</source>
      <translation>type d'espace inconnu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/patient_steps.py" />
      <source>No step of the layer names its patient: the field “{field}” is empty in every row.</source>
      <translation>Aucune étape de la couche ne nomme son patient : le champ « {field} » est vide à toutes les lignes.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/reference_limits.py" />
      <source>The reference pathway “{file}” has the step “{step}” twice.</source>
      <translation>Le parcours de référence « {file} » contient deux fois l'étape « {step} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/reference_limits.py" />
      <source>The reference pathway “{file}” says that “{step}” follows “{after}”, which is no other step of it.</source>
      <translation>Le parcours de référence « {file} » dit que « {step} » suit « {after} », qui n'en est pas une autre étape.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/reference_limits.py" />
      <source>The reference pathway “{file}”: “{value}” is no number of days (limit of the step “{step}”).</source>
      <translation>Le parcours de référence « {file} » : « {value} » n'est pas un nombre de jours (limite de l'étape « {step} »).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/reference_limits.py" />
      <source>The reference pathway “{file}” gives a limit for “{step}” but not the step that the days count from (after).</source>
      <translation>Le parcours de référence « {file} » donne une limite pour « {step} » mais pas l'étape à partir de laquelle comptent les jours (after).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>Lives in {residence} ({territory_type}).</source>
      <translation>Résidence : {residence} ({territory_type}).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{count} over {duration}, from {first} to {last}.</source>
      <translation>{count} en {duration}, du {first} au {last}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{wait} later {step} {place}</source>
      <translation>{wait} plus tard {step} {place}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>at {facility} in {commune}</source>
      <translation>({facility}, {commune})</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>The longest wait, {wait}, comes before: {step}.</source>
      <translation>La plus longue attente, {wait}, précède : {step}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>1 step</source>
      <translation>1 étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{n} steps</source>
      <translation>{n} étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>1 facility</source>
      <translation>1 établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{n} facilities</source>
      <translation>{n} établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>Residence unknown.</source>
      <translation>Résidence inconnue.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>Lives in {residence}.</source>
      <translation>Résidence : {residence}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{steps} at {facilities}</source>
      <translation>{steps} dans {facilities}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{count}, without dates.</source>
      <translation>{count}, sans dates.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{count}, on {day}.</source>
      <translation>{count}, le {day}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{told}; {following}</source>
      <translation>{told} ; {following}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{step} ({n} times)</source>
      <translation>{step} ({n} fois)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{step} {place}</source>
      <translation>{step} {place}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>then {step} {place}</source>
      <translation>puis {step} {place}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>the same day {step} {place}</source>
      <translation>le même jour {step} {place}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>at an unknown place</source>
      <translation>(lieu inconnu)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>at the same place</source>
      <translation>au même endroit</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>in {commune}</source>
      <translation>({commune})</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>at {facility}</source>
      <translation>({facility})</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{km} km in a straight line</source>
      <translation>{km} km à vol d'oiseau</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>then {steps} more</source>
      <translation>puis encore {steps}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{step} ({n} visits)</source>
      <translation>{step} ({n} venues)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>The wait before this step is over its limit of {limit}: {step}.</source>
      <translation>L'attente avant cette étape dépasse sa limite de {limit} : {step}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>Another facility after a long wait: {step}.</source>
      <translation>Autre établissement après une longue attente : {step}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>Missing: {steps}.</source>
      <translation>Manque : {steps}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>unnamed step</source>
      <translation>étape sans nom</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>Without a date: {steps}.</source>
      <translation>Sans date : {steps}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>Not on the map: {steps}.</source>
      <translation>Hors carte : {steps}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>1 break</source>
      <translation>1 rupture</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/sentence.py" />
      <source>{n} breaks</source>
      <translation>{n} ruptures</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/step_fields.py" />
      <source>Patient</source>
      <translation>Patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/step_fields.py" />
      <source>Kind of step</source>
      <translation>Nature de l'étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/step_fields.py" />
      <source>Date</source>
      <translation>Date</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/step_fields.py" />
      <source>Order within the pathway</source>
      <translation>Ordre dans le parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/step_fields.py" />
      <source>End date</source>
      <translation>Date de fin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/step_fields.py" />
      <source>Facility code</source>
      <translation>Code de l'établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/step_fields.py" />
      <source>Facility name</source>
      <translation>Nom de l'établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/step_fields.py" />
      <source>Commune of the facility</source>
      <translation>Commune de l'établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/step_fields.py" />
      <source>Commune of residence</source>
      <translation>Commune de résidence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/step_fields.py" />
      <source>Name of the residence</source>
      <translation>Nom de la résidence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/step_fields.py" />
      <source>Type of territory</source>
      <translation>Type d'espace</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/step_fields.py" />
      <source>Group of patients</source>
      <translation>Groupe de patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/step_fields.py" />
      <source>Visits</source>
      <translation>Séances</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/step_fields.py" />
      <source>Days of wait</source>
      <translation>Jours d'attente</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/step_fields.py" />
      <source>Minutes of travel</source>
      <translation>Minutes de trajet</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/step_fields.py" />
      <source>Remarks</source>
      <translation>Remarques</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/timeline_axis.py" />
      <source>Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec</source>
      <translation>janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/timeline_words.py" />
      <source>{days}, within the limit of {limit}</source>
      <translation>{days}, dans la limite de {limit}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/timeline_words.py" />
      <source>step without a name</source>
      <translation>étape sans nom</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/timeline_words.py" />
      <source>{first} to {last}</source>
      <translation>du {first} au {last}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/timeline_words.py" />
      <source>{days}, {over} over the limit of {limit}</source>
      <translation>{days}, soit {over} de plus que la limite de {limit}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/timeline_words.py" />
      <source>wait {days}</source>
      <translation>attente {days}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/timeline_words.py" />
      <source>facility unknown</source>
      <translation>établissement inconnu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/timeline_words.py" />
      <source>break: late change of facility</source>
      <translation>rupture : changement tardif d'établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/timeline_words.py" />
      <source>source of the limit: {source}</source>
      <translation>source de la limite : {source}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/travel.py" />
      <source>no way leads to some of the facilities</source>
      <translation>aucun chemin ne mène à certains des établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/travel.py" />
      <source>the home or some of the facilities have no place</source>
      <translation>le domicile ou certains des établissements ne sont pas localisés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/typology.py" />
      <source>Comparing pathways</source>
      <translation>Comparaison des parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/typology.py" />
      <source>travel unknown: typed by the steps alone</source>
      <translation>déplacement inconnu : type donné par les seules étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/typology.py" />
      <source>travel unknown</source>
      <translation>déplacement inconnu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/typology.py" />
      <source>no named step</source>
      <translation>aucune étape nommée</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/typology.py" />
      <source>There are no two different pathways to compare: no types can be found. Are the steps named, and are homes and facilities placed?</source>
      <translation>Il n'y a pas deux parcours différents à comparer : aucun type ne peut être trouvé. Les étapes sont-elles nommées, les domiciles et les établissements placés ?</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/typology.py" />
      <source>Finding types</source>
      <translation>Recherche des types</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/typology.py" />
      <source>The number of types must lie between 2 and {most}, the least not above the most ({low} to {high} is asked for).</source>
      <translation>Le nombre de types doit être compris entre 2 et {most}, le plus petit sans dépasser le plus grand ({low} à {high} est demandé).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/typology.py" />
      <source>There are fewer different pathways ({n}) than types ({types}); ask for fewer types.</source>
      <translation>Il y a moins de parcours différents ({n}) que de types ({types}) ; demandez moins de types.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/typology_rules.py" />
      <source>other</source>
      <translation>autre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/typology_rules.py" />
      <source>The table “{file}” has no rule.</source>
      <translation>La table « {file} » n'a aucune règle.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/typology_rules.py" />
      <source>{file}, line {row}: “{condition}” is no condition; write a measure, a comparison (&lt;, &lt;=, =, !=, &gt;=, &gt;) and a number, as in “n_facilities &lt;= 2”, parted by semicolons.</source>
      <translation>{file}, ligne {row} : « {condition} » n'est pas une condition ; écrivez une mesure, une comparaison (&lt;, &lt;=, =, !=, &gt;=, &gt;) et un nombre, comme « n_facilities &lt;= 2 », séparés par des points-virgules.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/typology_rules.py" />
      <source>{file}, line {row}: there is no measure “{measure}”; known are: {known}.</source>
      <translation>{file}, ligne {row} : la mesure « {measure} » n'existe pas ; mesures connues : {known}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/typology_rules.py" />
      <source>The table “{file}” has no column “{column}”.</source>
      <translation>La table « {file} » n'a pas de colonne « {column} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/typology_rules.py" />
      <source>{file}, line {row}: the type has no name.</source>
      <translation>{file}, ligne {row} : le type n'a pas de nom.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/typology_shares.py" />
      <source>{n} communes with few patients</source>
      <translation>{n} communes de peu de patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/understanding.py" />
      <source>No column was recognised as {role} in “{source}”; name it ({parameter}). The columns are: {columns}.</source>
      <translation>Aucune colonne de « {source} » n'a été reconnue pour ce rôle : {role} ; indiquez-la ({parameter}). Les colonnes sont : {columns}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/understanding.py" />
      <source>layout: long, a row is an event</source>
      <translation>disposition : longue, une ligne par événement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/understanding.py" />
      <source>layout: wide, a row is a patient</source>
      <translation>disposition : large, une ligne par patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/understanding.py" />
      <source>no column of dates: events keep the order of the file</source>
      <translation>pas de colonne de dates : les événements gardent l'ordre du fichier</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/understanding.py" />
      <source>No column of a step was recognised in “{source}”: a wide table has one column of dates per step (“Chirurgie” or “Date chirurgie”); its columns are: {columns}.</source>
      <translation>Aucune colonne d'étape n'a été reconnue dans « {source} » : une table large a une colonne de dates par étape (« Chirurgie » ou « Date chirurgie ») ; ses colonnes sont : {columns}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/understanding.py" />
      <source>columns not used: {columns}</source>
      <translation>colonnes non utilisées : {columns}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/pathways/understanding.py" />
      <source>{parameter} is not used in a wide table</source>
      <translation>{parameter} ne sert pas dans une table large</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/figures.py" />
      <source>patients</source>
      <translation>patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/figures.py" />
      <source>care events</source>
      <translation>événements de soins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/figures.py" />
      <source>facilities used</source>
      <translation>établissements fréquentés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/figures.py" />
      <source>facilities per pathway (mean)</source>
      <translation>établissements par parcours (moyenne)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/figures.py" />
      <source>days of a pathway (median)</source>
      <translation>jours d'un parcours (médiane)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/figures.py" />
      <source>km to a step (median)</source>
      <translation>km jusqu'à une étape (médiane)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Who travels how far for which step</source>
      <translation>Qui se déplace, jusqu'où et pour quelle étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Distance and time of the way to each care event.</source>
      <translation>Distance et temps de trajet jusqu'à chaque événement de soins.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Events</source>
      <translation>Événements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Median km</source>
      <translation>km (médiane)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>9 in 10 under (km)</source>
      <translation>km (9e décile)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Median min</source>
      <translation>min (médiane)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>9 in 10 under (min)</source>
      <translation>min (9e décile)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>From one step to the next</source>
      <translation>D'une étape à la suivante</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Median days</source>
      <translation>Jours (médiane)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>9 in 10 under (days)</source>
      <translation>Jours (9e décile)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Where the pathway waits</source>
      <translation>Où le parcours attend</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Days from the end of a step to the next one, the commonest passages first.</source>
      <translation>Jours de la fin d'une étape à la suivante, les passages les plus fréquents d'abord.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Who is far from care</source>
      <translation>Qui est loin des soins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Time by road from each commune to the nearest facility.</source>
      <translation>Temps de route de chaque commune à l'établissement le plus proche.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Who depends on whom</source>
      <translation>Qui dépend de qui</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>The largest flows, and their share of the care of those who live where they start.</source>
      <translation>Les plus grands flux, et leur part dans les soins des habitants de leur lieu de départ.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>What the data say of themselves</source>
      <translation>Ce que les données disent d'elles-mêmes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>{loaded} events loaded, {rejected} remarks on rows in the rejects; {placeless} events have no known facility.</source>
      <translation>Événements chargés : {loaded} ; remarques sur des lignes dans les rejets : {rejected} ; événements sans établissement connu : {placeless}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Territory type</source>
      <translation>Type d'espace</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>The last table gives the median minutes by territory type and step.</source>
      <translation>Le dernier tableau donne les minutes médianes par type d'espace et par étape.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>A dot stands for figures of fewer than {n} patients, which are not shown.</source>
      <translation>Un point remplace les chiffres de moins de {n} patients, qui ne sont pas montrés.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>within {n} minutes</source>
      <translation>à {n} minutes ou moins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Flows of few patients are not shown; they stand for {n} events.</source>
      <translation>Les flux de peu de patients ne sont pas montrés ; ils représentent {n} événements.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Travel times are those of a free road at the speeds of the speed table, from a point of the commune; they are not measured times.</source>
      <translation>Les temps de trajet sont ceux d'une route dégagée, aux vitesses de la table de vitesses, depuis un point de la commune ; ce ne sont pas des temps mesurés.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Step</source>
      <translation>Étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Nearest facility</source>
      <translation>Établissement le plus proche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Communes</source>
      <translation>Communes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Population</source>
      <translation>Population</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Flow</source>
      <translation>Flux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Share of the origin's events</source>
      <translation>Part des événements du lieu de départ</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Reason</source>
      <translation>Raison</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/study.py" />
      <source>Rows</source>
      <translation>Lignes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>done or not</source>
      <translation>fait ou non</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>text</source>
      <translation>texte</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>identifiers</source>
      <translation>identifiants</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>numbers, from {low} to {high}</source>
      <translation>nombres, de {low} à {high}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>FINESS codes</source>
      <translation>codes FINESS</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>INSEE codes</source>
      <translation>codes INSEE</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>lost zero restored ({n})</source>
      <translation>zéro perdu rétabli ({n})</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>names or other codes ({n})</source>
      <translation>noms ou autres codes ({n})</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>{step}: {role}</source>
      <translation>{step} : {role}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>no patient</source>
      <translation>sans patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>no step</source>
      <translation>sans étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>not a date: rejected</source>
      <translation>pas une date : rejeté</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>the same row twice</source>
      <translation>deux fois la même ligne</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>totals</source>
      <translation>totaux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>header repeated</source>
      <translation>en-tête répété</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>too many cells</source>
      <translation>trop de cellules</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>end date not taken</source>
      <translation>date de fin non prise</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>facility not known</source>
      <translation>établissement inconnu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>facility nearly known</source>
      <translation>établissement presque connu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>several facilities of this name</source>
      <translation>plusieurs établissements de ce nom</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>commune not known</source>
      <translation>commune inconnue</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>commune nearly known</source>
      <translation>commune presque connue</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>several communes of this name</source>
      <translation>plusieurs communes de ce nom</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>code of several communes: the first taken</source>
      <translation>code de plusieurs communes : la première prise</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_columns.py" />
      <source>by its name and content</source>
      <translation>par son nom et son contenu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>How this table is understood</source>
      <translation>Comment cette table est comprise</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>Dry run: nothing was written but this page.</source>
      <translation>Essai à blanc : rien n'a été écrit sauf cette page.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>The table cannot be loaded as it is</source>
      <translation>La table ne peut pas être chargée telle quelle</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>How the file was read</source>
      <translation>Comment le fichier a été lu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>What each column was taken for</source>
      <translation>À quoi chaque colonne a été prise</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>Column</source>
      <translation>Colonne</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>Taken for</source>
      <translation>Prise pour</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>Written as</source>
      <translation>Écriture</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>Filled</source>
      <translation>Remplie</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>different cells</source>
      <translation>cellules différentes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>Examples</source>
      <translation>Exemples</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>shown as shapes (A = letter, 9 = digit)</source>
      <translation>montrés en formes (A = lettre, 9 = chiffre)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>To look at</source>
      <translation>À regarder</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>not read</source>
      <translation>non lue</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>{n} more columns, not used</source>
      <translation>{n} autres colonnes, non utilisées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>Where every row went</source>
      <translation>Où est allée chaque ligne</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>Steps found</source>
      <translation>Étapes trouvées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>events</source>
      <translation>événements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>Rejected, or to be checked</source>
      <translation>Rejeté, ou à vérifier</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>What happened</source>
      <translation>Ce qui a été fait</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>not loaded</source>
      <translation>non chargé</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>loaded, with a flag</source>
      <translation>chargé, avec un signalement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>First row</source>
      <translation>Première ligne</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>Codes and names not found</source>
      <translation>Codes et noms introuvables</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>As written</source>
      <translation>Tel qu'écrit</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>What to do</source>
      <translation>Que faire</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>{n} more in the rejects</source>
      <translation>{n} autres dans les rejets</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>To correct what was misunderstood</source>
      <translation>Pour corriger ce qui a été mal compris</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>Change the names of the columns below and run again, here or in the dialog: each parameter is a field there. “-” says that the table has no such column.</source>
      <translation>Changez ci-dessous les noms des colonnes et relancez, ici ou dans la boîte de dialogue : chaque paramètre y est un champ. « - » dit que la table n'a pas de telle colonne.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>What deserves a look</source>
      <translation>Ce qui mérite un regard</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>wide table: a row is a patient</source>
      <translation>table large : une ligne est un patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>long table: a row is an event</source>
      <translation>table longue : une ligne est un événement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>rows read</source>
      <translation>lignes lues</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>of them loaded</source>
      <translation>d'entre elles chargées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>steps</source>
      <translation>étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>Rows read</source>
      <translation>Lignes lues</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>sessions merged into them</source>
      <translation>séances réunies dans celles-ci</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>columns</source>
      <translation>colonnes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>years</source>
      <translation>années</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>Cells of steps</source>
      <translation>Cellules d'étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>loaded</source>
      <translation>chargées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>rejected</source>
      <translation>rejetées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/report/table_report.py" />
      <source>not done</source>
      <translation>non réalisées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/bands.py" />
      <source>“{text}” (AGE_BANDS) is no list of growing ages; write for example 40,50,60,75.</source>
      <translation>« {text} » (AGE_BANDS) n'est pas une liste d'âges croissants ; écrivez par exemple 40,50,60,75.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/code_table.py" />
      <source>codes: column “{old}”, communes: column “{new}”</source>
      <translation>codes : colonne « {old} », communes : colonne « {new} »</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/code_table.py" />
      <source>The table of codes “{file}” (CODE_TABLE) needs two columns, the code and the commune that it stands for.</source>
      <translation>La table de codes « {file} » (CODE_TABLE) doit avoir deux colonnes : le code et la commune qu'il désigne.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>{role}: column “{column}” ({reason})</source>
      <translation>{role} : colonne « {column} » ({reason})</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>The column “{column}” is given for two different things.</source>
      <translation>La colonne « {column} » est indiquée pour deux rôles différents.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>given</source>
      <translation>indiquée</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>by its name</source>
      <translation>par son nom</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>patient</source>
      <translation>patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>step</source>
      <translation>étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>date</source>
      <translation>date</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>end date</source>
      <translation>date de fin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>order</source>
      <translation>ordre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>facility code</source>
      <translation>code de l'établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>facility name</source>
      <translation>nom de l'établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>residence</source>
      <translation>commune de résidence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>actor</source>
      <translation>acteur</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>transmitted</source>
      <translation>transmission</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>patient group</source>
      <translation>groupe de patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>visits</source>
      <translation>venues</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>days until transmission</source>
      <translation>jours jusqu'à la transmission</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>commune of the facility</source>
      <translation>commune de l'établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>name of the residence</source>
      <translation>nom de la commune de résidence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>territory type</source>
      <translation>type d'espace</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>flags</source>
      <translation>signalements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>age</source>
      <translation>âge</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>birth</source>
      <translation>naissance</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>age band</source>
      <translation>tranche d'âge</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>The table “{source}” has no column “{column}” ({parameter}); its columns are: {columns}.</source>
      <translation>La table « {source} » n'a pas de colonne « {column} » ({parameter}) ; ses colonnes sont : {columns}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/columns.py" />
      <source>by its content</source>
      <translation>par son contenu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/coordinates.py" />
      <source>The coordinate reference system “{crs}” is not known.</source>
      <translation>Le système de coordonnées de référence « {crs} » n'est pas connu.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/date_formats.py" />
      <source>The date format “{format}” (DATE_FORMAT) is not understood; write for example d/m/Y, Y-m-d H:M or %d/%m/%Y.</source>
      <translation>Le format de date « {format} » (DATE_FORMAT) n'est pas compris ; écrivez par exemple d/m/Y, Y-m-d H:M ou %d/%m/%Y.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/dates.py" />
      <source>no date in it</source>
      <translation>aucune date</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/dates.py" />
      <source>month names</source>
      <translation>mois en toutes lettres</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/dates.py" />
      <source>months</source>
      <translation>mois</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/dates.py" />
      <source>serial numbers</source>
      <translation>numéros de série</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/dates.py" />
      <source>times with several zones were brought to universal time (UTC)</source>
      <translation>les heures de plusieurs fuseaux ont été ramenées au temps universel (UTC)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/dates.py" />
      <source>dates of the spreadsheet</source>
      <translation>dates du tableur</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/dates.py" />
      <source>day and month are mixed up: {n} dates can only be day/month, {m} only month/day; the fewer were not read</source>
      <translation>jour et mois sont mélangés : {n} dates ne peuvent être que jour/mois, {m} que mois/jour ; les moins nombreuses n'ont pas été lues</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/dates.py" />
      <source>no date tells whether the day or the month comes first: day first was taken; if that is wrong, set DATE_FORMAT to m/d/Y</source>
      <translation>aucune date ne dit si le jour ou le mois vient en premier : le jour a été pris en premier ; si c'est faux, donnez à DATE_FORMAT la valeur m/d/Y</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/delimited.py" />
      <source>The file “{file}” cannot be read as {encoding}; leave the encoding empty to have it recognised.</source>
      <translation>Le fichier « {file} » ne peut pas être lu en {encoding} ; laissez l'encodage vide pour qu'il soit reconnu.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/delimited.py" />
      <source>Line {line} of “{file}” has far more cells than the header; check the separator and the quotation marks there.</source>
      <translation>La ligne {line} de « {file} » a bien plus de cellules que l'en-tête ; vérifiez-y le séparateur et les guillemets.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/delimited.py" />
      <source>encoding: {encoding}</source>
      <translation>encodage : {encoding}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/delimited.py" />
      <source>separator: {separator}</source>
      <translation>séparateur : {separator}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/delimited.py" />
      <source>The file “{file}” is empty.</source>
      <translation>Le fichier « {file} » est vide.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/delimited.py" />
      <source>some quotation marks are not closed: they were read as plain letters</source>
      <translation>des guillemets ne sont pas fermés : ils ont été lus comme de simples caractères</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/delimited.py" />
      <source>{n} blank rows left out</source>
      <translation>lignes vides laissées de côté : {n}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/delimited.py" />
      <source>“{file}” cannot be cut into rows and columns; open it in a spreadsheet and save it as CSV again.</source>
      <translation>« {file} » ne peut pas être découpé en lignes et en colonnes ; ouvrez-le dans un tableur et enregistrez-le de nouveau en CSV.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/directory_changes_listing.py" />
      <source>opened since</source>
      <translation>ouvert depuis</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/directory_changes_listing.py" />
      <source>closed since</source>
      <translation>fermé depuis</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/directory_changes_listing.py" />
      <source>identifier changed?</source>
      <translation>identifiant changé ?</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/directory_changes_listing.py" />
      <source>moved</source>
      <translation>déménagé</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/directory_changes_listing.py" />
      <source>renamed</source>
      <translation>renommé</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/directory_changes_listing.py" />
      <source>care changed</source>
      <translation>soins modifiés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/directory_changes_listing.py" />
      <source>there twice?</source>
      <translation>doublon ?</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/directory_changes_listing.py" />
      <source>used, but not in the directory</source>
      <translation>utilisé, mais absent du répertoire</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/directory_changes_listing.py" />
      <source>never used</source>
      <translation>jamais utilisé</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/encodings.py" />
      <source>UTF-8 with stray Windows-1252 letters</source>
      <translation>UTF-8 avec des caractères Windows-1252 égarés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/encodings.py" />
      <source>“{file}” is not a text table, it looks like a binary file; save the table as CSV or XLSX, or open it in QGIS and give it as a layer.</source>
      <translation>« {file} » n'est pas une table en texte, il ressemble à un fichier binaire ; enregistrez la table en CSV ou XLSX, ou ouvrez-la dans QGIS et donnez-la comme couche.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/encodings.py" />
      <source>The encoding “{encoding}” is not known; write for example utf-8, cp1252 or utf-16, or leave it empty to have it recognised.</source>
      <translation>L'encodage « {encoding} » n'est pas connu ; écrivez par exemple utf-8, cp1252 ou utf-16, ou laissez-le vide pour qu'il soit reconnu.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/event_logs.py" />
      <source>The event log “{file}” declares a document type (DOCTYPE), which no event log needs and which can hide entities that grow without end; it was not read.</source>
      <translation>Le journal d'événements « {file} » déclare un type de document (DOCTYPE), dont aucun journal n'a besoin et qui peut cacher des entités croissant sans fin ; il n'a pas été lu.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/event_logs.py" />
      <source>event log (XES): {events} events of {traces} cases</source>
      <translation>journal d'événements (XES) : {events} événements de {traces} cas</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/event_logs.py" />
      <source>The event log “{file}” is damaged or cut off at line {line}; export it again.</source>
      <translation>Le journal d'événements « {file} » est endommagé ou coupé à la ligne {line} ; exportez-le de nouveau.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/event_logs.py" />
      <source>The compressed file “{file}” is damaged; compress it again.</source>
      <translation>Le fichier compressé « {file} » est endommagé ; compressez-le de nouveau.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/event_logs.py" />
      <source>“{file}” is XML but no event log (XES); give a CSV, XLSX or XES file, or open it in QGIS and give it as a layer.</source>
      <translation>« {file} » est du XML mais pas un journal d'événements (XES) ; donnez un fichier CSV, XLSX ou XES, ou ouvrez-le dans QGIS et donnez-le comme couche.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/event_logs.py" />
      <source>The event log “{file}” has no event.</source>
      <translation>Le journal d'événements « {file} » n'a aucun événement.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/event_logs.py" />
      <source>{n} cases without any event left out</source>
      <translation>{n} cas sans aucun événement laissés de côté</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/event_logs.py" />
      <source>the cases have no name: they are numbered</source>
      <translation>les cas n'ont pas de nom : ils sont numérotés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/event_logs.py" />
      <source>the log tells several moments of an activity ({moments}): each is an event</source>
      <translation>le journal donne plusieurs moments d'une activité ({moments}) : chacun est un événement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/event_logs.py" />
      <source>The compressed file “{file}” inflates far more than an event log can; it was not read. Decompress it if it is what you want.</source>
      <translation>Le fichier compressé « {file} » gonfle bien plus qu'un journal d'événements ne le peut ; il n'a pas été lu. Décompressez-le si c'est bien lui que vous voulez.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/event_logs.py" />
      <source>The event log “{file}” has more than {n} kinds of attributes; it was not read.</source>
      <translation>Le journal d'événements « {file} » a plus de {n} sortes d'attributs ; il n'a pas été lu.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facilities.py" />
      <source>No column of “{file}” was recognised as the identifier of facilities; set ID_COLUMN (the column of names will do if they differ). Its columns are: {columns}.</source>
      <translation>Aucune colonne de « {file} » n'a été reconnue comme identifiant des établissements ; renseignez ID_COLUMN (la colonne des noms convient s'ils sont tous différents). Ses colonnes sont : {columns}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facilities.py" />
      <source>No facility of “{file}” can be loaded: {read} rows read, {outside} outside the filter, {rejected} without identifier or rejected.</source>
      <translation>Aucun établissement de « {file} » ne peut être chargé : {read} lignes lues, {outside} hors du filtre, {rejected} sans identifiant ou rejetées.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facilities.py" />
      <source>{n} FINESS numbers had lost their leading zero: restored.</source>
      <translation>Numéros FINESS qui avaient perdu leur zéro initial, rétabli : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facilities.py" />
      <source>{n} identifiers are no FINESS numbers: kept as they are.</source>
      <translation>Identifiants qui ne sont pas des numéros FINESS, gardés tels quels : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facilities.py" />
      <source>The identifier is already used in row {row}.</source>
      <translation>L'identifiant est déjà utilisé à la ligne {row}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facilities.py" />
      <source>The row has no identifier.</source>
      <translation>La ligne n'a pas d'identifiant.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>Recognised: a table of facilities.</source>
      <translation>Reconnu : une table d'établissements.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>The row has more cells than the header: a separator inside a cell moved the others.</source>
      <translation>La ligne a plus de cellules que l'en-tête : un séparateur à l'intérieur d'une cellule a décalé les autres.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>Recognised: a FINESS table with a header.</source>
      <translation>Reconnu : une table FINESS avec en-tête.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>identifier</source>
      <translation>identifiant</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>name</source>
      <translation>nom</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>X or longitude</source>
      <translation>X ou longitude</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>Y or latitude</source>
      <translation>Y ou latitude</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>commune</source>
      <translation>commune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>category</source>
      <translation>catégorie</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>capacity</source>
      <translation>capacité</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>Columns: {columns}.</source>
      <translation>Colonnes : {columns}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>{n} rows of facilities.</source>
      <translation>Lignes d'établissements : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>“{file}” has no column “{column}”; its columns are: {columns}.</source>
      <translation>« {file} » n'a pas de colonne « {column} » ; ses colonnes sont : {columns}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>Only one of the two coordinate columns is set; set both X_COLUMN and Y_COLUMN.</source>
      <translation>Une seule des deux colonnes de coordonnées est renseignée ; renseignez X_COLUMN et Y_COLUMN.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>No column for: {labels}.</source>
      <translation>Pas de colonne pour : {labels}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>Care from: {columns}.</source>
      <translation>Soins d'après : {columns}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>Recognised: a FINESS extraction.</source>
      <translation>Reconnu : une extraction FINESS.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>The line is cut or is neither an establishment nor coordinates.</source>
      <translation>La ligne est coupée, ou n'est ni un établissement ni des coordonnées.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/facility_files.py" />
      <source>Coordinates of an establishment not listed, or that has coordinates already.</source>
      <translation>Coordonnées d'un établissement absent de la liste, ou qui en a déjà.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/finess.py" />
      <source>Encoding: {encoding}.</source>
      <translation>Encodage : {encoding}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/finess.py" />
      <source>{n} lines of establishments, {m} lines of coordinates.</source>
      <translation>Lignes d'établissements : {n} ; lignes de coordonnées : {m}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/finess.py" />
      <source>“{file}” has coordinates but no establishments (no line begins with structureet); download the whole FINESS extraction.</source>
      <translation>« {file} » a des coordonnées mais aucun établissement (aucune ligne ne commence par structureet) ; téléchargez l'extraction FINESS entière.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/headers.py" />
      <source>header: rows {first} and {last}</source>
      <translation>en-tête : lignes {first} et {last}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/headers.py" />
      <source>header: row {row}</source>
      <translation>en-tête : ligne {row}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/layouts.py" />
      <source>step “{step}”: columns {columns}</source>
      <translation>étape « {step} » : colonnes {columns}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>The coordinates are no place in their reference system.</source>
      <translation>Les coordonnées ne désignent aucun lieu dans leur système de référence.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>There are neither coordinates nor a commune that could be placed.</source>
      <translation>Il n'y a ni coordonnées ni commune localisable.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>The commune is not in the commune layer.</source>
      <translation>La commune n'est pas dans la couche de communes.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>The coordinate reference system of “{file}” could not be recognised (X from {x_min} to {x_max}); set the parameter CRS.</source>
      <translation>Le système de coordonnées de référence de « {file} » n'a pas été reconnu (X de {x_min} à {x_max}) ; renseignez le paramètre CRS.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>{n} facilities have coordinates that are no place in their reference system; they are placed at their commune where it is known.</source>
      <translation>Établissements dont les coordonnées ne désignent aucun lieu dans leur système de référence : {n} ; ils sont placés à leur commune quand elle est connue.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>{n} rows with coordinates in {crs}.</source>
      <translation>Lignes avec des coordonnées en {crs} : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>{n} of {total} coordinates of “{file}” lie outside the area of {crs}; choose the right CRS, or check X_COLUMN and Y_COLUMN.</source>
      <translation>{n} coordonnées sur {total} de « {file} » sont hors de la zone de {crs} ; choisissez le bon CRS, ou vérifiez X_COLUMN et Y_COLUMN.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>Reference system recognised by the numbers: {crs}.</source>
      <translation>Système de référence reconnu d'après les nombres : {crs}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>{n} commune codes had lost their leading zero: restored.</source>
      <translation>Codes de commune qui avaient perdu leur zéro initial, rétabli : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>{n} arrondissements taken as their commune (Paris, Lyon, Marseille).</source>
      <translation>Arrondissements ramenés à leur commune (Paris, Lyon, Marseille) : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>{n} rows name no known reference system ({crs}): their coordinates are not used.</source>
      <translation>Lignes sans système de référence connu ({crs}) : {n} ; leurs coordonnées ne sont pas utilisées.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>X and Y look swapped ({n} rows in {crs}): the first column is taken as Y (latitude), the second as X (longitude).</source>
      <translation>X et Y semblent inversés ({n} lignes en {crs}) : la première colonne est prise pour Y (latitude), la seconde pour X (longitude).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/placing.py" />
      <source>{n} communes found by their name, {m} names not found or borne twice.</source>
      <translation>Communes trouvées par leur nom : {n} ; noms introuvables ou portés deux fois : {m}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/pseudonyms.py" />
      <source>The key file (KEY_FILE) “{file}” does not exist; choose the right one, or tick “make the key” (NEW_KEY) to have it made.</source>
      <translation>Le fichier de clé (KEY_FILE) « {file} » n'existe pas ; choisissez le bon, ou cochez « créer la clé » (NEW_KEY) pour qu'il soit créé.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/pseudonyms.py" />
      <source>The key in “{file}” (KEY_FILE) is too short: {n} characters at least, better 32 random ones.</source>
      <translation>La clé de « {file} » (KEY_FILE) est trop courte : au moins {n} caractères, de préférence 32 tirés au hasard.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/pseudonyms.py" />
      <source>Two patients would get the same pseudonym; make another key and run again.</source>
      <translation>Deux patients recevraient le même pseudonyme ; créez une autre clé et relancez.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/pseudonyms.py" />
      <source>The key file (KEY_FILE) “{file}” cannot be made: {reason}.</source>
      <translation>Le fichier de clé (KEY_FILE) « {file} » ne peut pas être créé : {reason}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/pseudonyms.py" />
      <source>The key file (KEY_FILE) “{file}” lies in {folder}: whoever gets that folder gets the identifiers back. Keep the key elsewhere.</source>
      <translation>Le fichier de clé (KEY_FILE) « {file} » se trouve dans {folder} : qui reçoit ce dossier retrouve les identifiants. Gardez la clé ailleurs.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/reading.py" />
      <source>“{file}” is a folder, not a file.</source>
      <translation>« {file} » est un dossier, pas un fichier.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/reading.py" />
      <source>The file “{file}” does not exist.</source>
      <translation>Le fichier « {file} » n'existe pas.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/reading.py" />
      <source>The file “{file}” cannot be opened; close it in the other program, or check your rights.</source>
      <translation>Le fichier « {file} » ne peut pas être ouvert ; fermez-le dans l'autre programme, ou vérifiez vos droits.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/rejects.py" />
      <source>to check</source>
      <translation>à vérifier</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/rejects.py" />
      <source>{kind}: {code}, {n} rows, the first is row {row}</source>
      <translation>{kind} : {code}, lignes : {n}, la première est la ligne {row}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/rejects.py" />
      <source>the row names no patient</source>
      <translation>la ligne ne nomme aucun patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/rejects.py" />
      <source>the row names no step</source>
      <translation>la ligne ne nomme aucune étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/rejects.py" />
      <source>this cannot be read as a date</source>
      <translation>ceci ne peut pas être lu comme une date</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/rejects.py" />
      <source>the same row stands above</source>
      <translation>la même ligne figure plus haut</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/rejects.py" />
      <source>a row of totals, not of a patient</source>
      <translation>une ligne de totaux, et non d'un patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/rejects.py" />
      <source>the header is repeated here</source>
      <translation>l'en-tête est répété ici</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/rejects.py" />
      <source>the row has more cells than the header: a separator inside a cell may have moved them</source>
      <translation>la ligne a plus de cellules que l'en-tête : un séparateur à l'intérieur d'une cellule a pu les décaler</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/sae.py" />
      <source>FILTRE: {n} declared rows kept, {m} other rows (not declared) left aside.</source>
      <translation>FILTRE : {n} lignes déclarées gardées, {m} autres lignes (non déclarées) laissées de côté.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/sae.py" />
      <source>{table}: {n} establishments joined, {m} without a row there, {k} rows of others.</source>
      <translation>{table} : {n} établissements joints, {m} sans ligne dans cette table, {k} lignes d'autres établissements.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/sae.py" />
      <source>Recognised: SAE tables ({tables}).</source>
      <translation>Reconnu : tables de la SAE ({tables}).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/sae.py" />
      <source>“{file}” is the SAE table {table}, which does not list the establishments; put the SAE tables ID and FILTRE of the same year into the same folder.</source>
      <translation>« {file} » est la table {table} de la SAE, qui ne liste pas les établissements ; mettez dans le même dossier les tables ID et FILTRE de la SAE de la même année.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/sae.py" />
      <source>The SAE table ID is not in the folder, so there are no communes; put it there.</source>
      <translation>La table ID de la SAE n'est pas dans le dossier, il n'y a donc pas de communes ; ajoutez-la.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/timetables.py" />
      <source>The travel-time table has no columns of origins, destinations and minutes that could be recognised, nor columns named after the destinations; set ORIGIN_FIELD, DEST_FIELD and MINUTES_FIELD. Its columns are: {columns}.</source>
      <translation>La table de temps de trajet n'a ni colonnes d'origine, de destination et de minutes reconnaissables, ni colonnes qui portent le nom des destinations ; renseignez ORIGIN_FIELD, DEST_FIELD et MINUTES_FIELD. Ses colonnes sont : {columns}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/timetables.py" />
      <source>Column “{column}” holds something else than numbers, first in row {row}.</source>
      <translation>La colonne « {column} » contient autre chose que des nombres, pour la première fois à la ligne {row}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/workbook.py" />
      <source>The workbook “{file}” is damaged; open it in a spreadsheet and save it again.</source>
      <translation>Le classeur « {file} » est endommagé ; ouvrez-le dans un tableur et enregistrez-le de nouveau.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/workbook.py" />
      <source>“{file}” is a workbook of the old .xls format; save it as .xlsx or as CSV.</source>
      <translation>« {file} » est un classeur à l'ancien format .xls ; enregistrez-le en .xlsx ou en CSV.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/workbook.py" />
      <source>sheet: {sheet}</source>
      <translation>feuille : {sheet}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/workbook.py" />
      <source>The workbook has no sheet “{sheet}”; its sheets are: {sheets}.</source>
      <translation>Le classeur n'a pas de feuille « {sheet} » ; ses feuilles sont : {sheets}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/workbook.py" />
      <source>The workbook “{file}” is protected by a password; save it without one.</source>
      <translation>Le classeur « {file} » est protégé par un mot de passe ; enregistrez-le sans mot de passe.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/workbook.py" />
      <source>“{file}” is an archive but no XLSX workbook; give a CSV or XLSX file, or open it in QGIS and give it as a layer.</source>
      <translation>« {file} » est une archive mais pas un classeur XLSX ; donnez un fichier CSV ou XLSX, ou ouvrez-le dans QGIS et donnez-le comme couche.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/workbook.py" />
      <source>other sheets, not read: {sheets}</source>
      <translation>autres feuilles, non lues : {sheets}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/workbook.py" />
      <source>The sheet “{sheet}” of “{file}” is empty.</source>
      <translation>La feuille « {sheet} » de « {file} » est vide.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/workbook.py" />
      <source>{n} merged cells: their value goes for each row</source>
      <translation>cellules fusionnées : {n} ; leur valeur vaut pour chaque ligne</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/workbook.py" />
      <source>The workbook “{file}” inflates to {size} MB, far more than a table of its size can; it was not opened. Save it as CSV.</source>
      <translation>Le classeur « {file} » atteint {size} Mo une fois décompressé, bien plus qu'une table de sa taille ; il n'a pas été ouvert. Enregistrez-le en CSV.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/core/tables/workbook.py" />
      <source>The workbook “{file}” has no sheet.</source>
      <translation>Le classeur « {file} » n'a pas de feuille.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/layers/reading.py" />
      <source>The layer “{layer}” has no coordinate reference system; set it in the layer's properties (Source tab) and run again.</source>
      <translation>La couche « {layer} » n'a pas de système de coordonnées de référence ; définissez-le dans les propriétés de la couche (onglet Source) et relancez.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/layers/reading.py" />
      <source>Some coordinates cannot be expressed in {crs}; check that the layer's coordinate reference system is the right one.</source>
      <translation>Certaines coordonnées ne peuvent pas être exprimées en {crs} ; vérifiez que le système de coordonnées de référence de la couche est le bon.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/layers/reading.py" />
      <source>The layer “{layer}” has no field “{field}”; its fields are: {fields}.</source>
      <translation>La couche « {layer} » n'a pas de champ « {field} » ; ses champs sont : {fields}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/plugin.py" />
      <source>Pathway panel</source>
      <translation>Panneau des parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/plugin.py" />
      <source>Show or hide the panel that reads one pathway at a time</source>
      <translation>Afficher ou masquer le panneau qui lit un parcours à la fois</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Inequality of access</source>
      <translation>Inégalités d'accès</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Field of the score or the minutes</source>
      <translation>Champ du score ou des minutes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Field of the population</source>
      <translation>Champ de la population</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Field of the territory type</source>
      <translation>Champ du type d'espace</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>SCORE: taken from the field “{field}”.</source>
      <translation>SCORE : pris dans le champ « {field} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Places</source>
      <translation>Lieux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Gini {gini}; Palma {palma} (what the tenth with the highest values has over what the four tenths with the lowest have); Theil {theil}.</source>
      <translation>Gini {gini} ; Palma {palma} (ce qu'a le dixième aux valeurs les plus élevées, rapporté à ce qu'ont les quatre dixièmes aux valeurs les plus faibles) ; Theil {theil}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Places with a score or minutes</source>
      <translation>Lieux avec un score ou des minutes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>A high value is</source>
      <translation>Une valeur élevée est</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Thresholds beyond which people are counted</source>
      <translation>Seuils au-delà desquels compter les habitants</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Field to rank by, for the concentration index (income, deprivation)</source>
      <translation>Champ de classement, pour l'indice de concentration (revenu, défavorisation)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Lorenz curves</source>
      <translation>Courbes de Lorenz</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Population beyond thresholds</source>
      <translation>Population au-delà des seuils</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Chart of the Lorenz curves</source>
      <translation>Graphique des courbes de Lorenz</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Shares of “{field}”</source>
      <translation>Parts de « {field} »</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>The layer “{layer}” has no field named score or minutes; set SCORE.</source>
      <translation>La couche « {layer} » n'a pas de champ nommé score ou minutes ; renseignez SCORE.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>A high “{field}” is taken as bad (HIGHER_IS).</source>
      <translation>Une valeur élevée de « {field} » est prise comme défavorable (HIGHER_IS).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>A high “{field}” is taken as good (HIGHER_IS).</source>
      <translation>Une valeur élevée de « {field} » est prise comme favorable (HIGHER_IS).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Set POPULATION, the field of the inhabitants.</source>
      <translation>Renseignez POPULATION, le champ des habitants.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>No field of the territory type: nothing is said between types.</source>
      <translation>Pas de champ du type d'espace : rien n'est dit des écarts entre types.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>measured</source>
      <translation>mesurés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>without a value</source>
      <translation>sans valeur</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>with a value, without inhabitants</source>
      <translation>avec une valeur, sans habitants</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>{people} inhabitants ({share} %) live where “{field}” has no value: they are in no index, and count as beyond every threshold.</source>
      <translation>{people} habitants ({share} %) vivent là où « {field} » n'a pas de valeur : ils n'entrent dans aucun indice, et comptent au-delà de tous les seuils.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Theil: {total} = {between} between types of territory + {within} within them ({share} % between).</source>
      <translation>Theil : {total} = {between} entre types d'espace + {within} à l'intérieur des types ({share} % entre types).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Concentration index {c}: places of {rank} “{field}” have more.</source>
      <translation>Indice de concentration {c} : les lieux où « {field} » est {rank} ont davantage.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Above {limit}: {people} inhab. ({share} %).</source>
      <translation>Au-dessus de {limit} : {people} hab. ({share} %).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>Below {limit}: {people} inhab. ({share} %).</source>
      <translation>En dessous de {limit} : {people} hab. ({share} %).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>No THRESHOLDS: nobody is counted beyond one.</source>
      <translation>Sans THRESHOLDS : personne n'est compté au-delà d'un seuil.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>high</source>
      <translation>élevé</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/accessinequality.py" />
      <source>low</source>
      <translation>faible</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/amounts.py" />
      <source>No field of the population (POPULATION): every place of demand counts {n}.</source>
      <translation>Pas de champ de population (POPULATION) : chaque lieu de demande compte pour {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/amounts.py" />
      <source>{label}: {total} = {parts}</source>
      <translation>{label} : {total} = {parts}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/amounts.py" />
      <source>Inhabitants that one unit of capacity can serve</source>
      <translation>Habitants que peut servir une unité de capacité</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/amounts.py" />
      <source>Features of “{layer}” without a value in “{field}”, which count as 0: {n}.</source>
      <translation>Entités de « {layer} » sans valeur dans « {field} », comptées pour 0 : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/amounts.py" />
      <source>The layer “{layer}” has a negative or infinite number in “{field}”, first in row {row}; it must be 0 or more.</source>
      <translation>La couche « {layer} » a un nombre négatif ou infini dans « {field} », pour la première fois à la ligne {row} ; il doit être positif ou nul.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/amounts.py" />
      <source>Set POPULATION, the field of the inhabitants of the demand.</source>
      <translation>Renseignez POPULATION, le champ des habitants de la demande.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/amounts.py" />
      <source>The sums of “{label}” do not add up; this is a fault of the plugin, please report it.</source>
      <translation>Les sommes de « {label} » ne concordent pas ; c'est une erreur de l'extension, merci de la signaler.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/borders.py" />
      <source>Edge effects, places of demand</source>
      <translation>Effets de bord, lieux de demande</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/borders.py" />
      <source>Facilities within reach of the border: {n} of {all} (assumed {speed} km/h as the crow flies).</source>
      <translation>Établissements à portée de la limite de l'étude : {n} sur {all} (à {speed} km/h supposés à vol d'oiseau).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/borders.py" />
      <source>Edge effects are not flagged: demand or supply has no geometry.</source>
      <translation>Les effets de bord ne sont pas signalés : la demande ou l'offre n'a pas de géométrie.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/borders.py" />
      <source>Without BORDER the whole outline of the demand counts as a border, coasts too.</source>
      <translation>Sans BORDER, tout le contour de la demande compte comme une limite, côtes comprises.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/borders.py" />
      <source>not concerned</source>
      <translation>non concernés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/borders.py" />
      <source>supply beyond the border may be missing</source>
      <translation>où de l'offre peut manquer au-delà de la limite</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/borders.py" />
      <source>demand beyond the border may be missing</source>
      <translation>où de la demande peut manquer au-delà de la limite</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/borders.py" />
      <source>both</source>
      <translation>où les deux peuvent manquer</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/burden_input.py" />
      <source>Facilities</source>
      <translation>Établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/burden_input.py" />
      <source>Communes that cannot travel because their point is not joined to the network: {n} ({people} inhab.). Try a larger MAX_SNAP.</source>
      <translation>Communes sans trajet parce que leur point n'est pas rattaché au réseau : {n} ({people} hab.). Essayez un MAX_SNAP plus grand.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/burden_input.py" />
      <source>Each visit is a journey there and back</source>
      <translation>Chaque venue est un aller et retour</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/burden_input.py" />
      <source>Choose a reference pathway (REFERENCE_PATHWAY).</source>
      <translation>Choisissez un parcours de référence (REFERENCE_PATHWAY).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/burden_input.py" />
      <source>Steps without a journey (0 visits): {steps}.</source>
      <translation>Étapes sans déplacement (0 venue) : {steps}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/burden_input.py" />
      <source>The layer “{layer}” has no field of the care offered; set CARE_FIELD.</source>
      <translation>La couche « {layer} » n'a pas de champ des soins offerts ; renseignez CARE_FIELD.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/burden_input.py" />
      <source>No field of the population: the summary counts communes alone.</source>
      <translation>Pas de champ de population : la synthèse compte seulement les communes.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/burden_input.py" />
      <source>“{value}” is no list of rising hours for {name}; write for example 10,20,40,60.</source>
      <translation>« {value} » n'est pas une liste d'heures croissantes pour {name} ; écrivez par exemple 10,20,40,60.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/burden_input.py" />
      <source>“{step}” (visits: {visits}) is offered by {n} facilities.</source>
      <translation>« {step} » (venues : {visits}) : établissements qui l'offrent : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/burden_input.py" />
      <source>“{step}”: no facility offers “{care}”; this step is left out of all totals.</source>
      <translation>« {step} » : aucun établissement n'offre « {care} » ; cette étape est laissée hors de tous les totaux.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/burden_territories.py" />
      <source>Facilities without a known commune: {n}, of which {found} lie in a commune of the layer.</source>
      <translation>Établissements sans commune connue : {n}, dont {found} se trouvent dans une commune de la couche.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/burden_territories.py" />
      <source>No TERRITORY_FIELD: nothing is said about what is outside the territory.</source>
      <translation>Pas de TERRITORY_FIELD : rien n'est dit de ce qui est hors du territoire.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/burden_territories.py" />
      <source>Territories: the values of “{field}”.</source>
      <translation>Territoires : les valeurs de « {field} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/burden_territories.py" />
      <source>Territories: the departements, from the codes of the communes.</source>
      <translation>Territoires : les départements, d'après les codes des communes.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/burden_territories.py" />
      <source>Facilities in no territory of the communes, which count as outside: {n}.</source>
      <translation>Établissements qui ne sont dans aucun territoire des communes et comptent comme extérieurs : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/class_parameters.py" />
      <source>Classes</source>
      <translation>Classes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/class_parameters.py" />
      <source>Number of classes (quantiles, jenks, equal)</source>
      <translation>Nombre de classes (quantiles, jenks, equal)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Access levels of communes</source>
      <translation>Niveaux d'accès des communes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Points</source>
      <translation>Points</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Communes not reached because the point that stands for them is not joined to the network: {n} ({people} inhab.). Give better points (POINTS), or a larger MAX_SNAP.</source>
      <translation>Communes hors d'atteinte parce que le point qui les représente n'est pas rattaché au réseau : {n} ({people} hab.). Donnez de meilleurs points (POINTS), ou un MAX_SNAP plus grand.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Communes read</source>
      <translation>Communes lues</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Communes written</source>
      <translation>Communes écrites</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Thresholds (minutes)</source>
      <translation>Seuils (minutes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Count the facilities within (minutes)</source>
      <translation>Compter les établissements à moins de (minutes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Access levels</source>
      <translation>Niveaux d'accès</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Access levels: summary</source>
      <translation>Niveaux d'accès : synthèse</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Points that stand for the communes (population grid, chefs-lieux)</source>
      <translation>Points qui représentent les communes (carroyage de population, chefs-lieux)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Field of the points' commune code</source>
      <translation>Champ du code de la commune des points</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Field of the points' weight</source>
      <translation>Champ du poids des points</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Field of the points' code (with a table of travel times)</source>
      <translation>Champ du code des points (avec une table de temps de trajet)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>With POINTS, the travel times are from the points: set POINTS_ID as well.</source>
      <translation>Avec POINTS, les temps de trajet partent des points : renseignez aussi POINTS_ID.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Set POINTS_COMMUNE, the field of the points' commune code.</source>
      <translation>Renseignez POINTS_COMMUNE, le champ du code de la commune des points.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>in a commune of the layer</source>
      <translation>dans une commune de la couche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>in no commune of the layer</source>
      <translation>dans aucune commune de la couche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>with minutes</source>
      <translation>avec des minutes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>not reached, with a reason</source>
      <translation>hors d'atteinte, avec une raison</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Inhabitants</source>
      <translation>Habitants</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>There are too few different times for {n} classes: {made} were made.</source>
      <translation>Il y a trop peu de temps différents pour {n} classes : {made} ont été faites.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>The classes explain {share} % of the variance.</source>
      <translation>Les classes expliquent {share} % de la variance.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/classifycommunes.py" />
      <source>Communes of which some points reach no facility: {n}. Their minutes are those of the other points (see share_reached).</source>
      <translation>Communes dont certains points n'atteignent aucun établissement : {n}. Leurs minutes sont celles des autres points (voir share_reached).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>Journey to the nearest facility</source>
      <translation>Trajet vers l'établissement le plus proche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>Compare a scenario</source>
      <translation>Comparer un scénario</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>Travel of the whole pathway</source>
      <translation>Déplacements du parcours entier</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>Journey to the nearest facility offering: {care}</source>
      <translation>Trajet vers l'établissement le plus proche offrant : {care}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>gaining (shorter or newly reached)</source>
      <translation>gagnent (plus court ou nouvellement atteint)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>without change</source>
      <translation>sans changement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>losing (longer or no longer reached)</source>
      <translation>perdent (plus long ou plus atteint)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>Only what changes was searched again: {n} times a commune lost its nearest facility, in {sets} of {all} searches.</source>
      <translation>Seul ce qui change a été recherché à nouveau : {n} fois une commune a perdu son établissement le plus proche, dans {sets} des {all} recherches.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>Facilities today</source>
      <translation>Établissements d'aujourd'hui</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>Searching before and after</source>
      <translation>Recherche d'avant et d'après</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>The table of travel times has no times to the facility “{code}” that opens.</source>
      <translation>La table de temps de trajet n'a pas de temps vers l'établissement « {code} » qui ouvre.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>The scenario changes nothing for any commune.</source>
      <translation>Le scénario ne change rien pour aucune commune.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>Reference pathway (CSV)</source>
      <translation>Parcours de référence (CSV)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>Change of access</source>
      <translation>Changement d'accès</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>Facilities before and after</source>
      <translation>Établissements avant et après</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>Change of access: summary</source>
      <translation>Changement d'accès : synthèse</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>Close these facilities (codes)</source>
      <translation>Fermer ces établissements (codes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>Open (or move) these facilities</source>
      <translation>Ouvrir (ou déplacer) ces établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>Table of actions (action, facility_id, x, y, care)</source>
      <translation>Table d'actions (action, facility_id, x, y, care)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>Or all the facilities after the change</source>
      <translation>Ou tous les établissements après le changement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>The map tells the change of the travel of the whole pathway, in hours.</source>
      <translation>La carte montre le changement des déplacements du parcours entier, en heures.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>The map tells the change of the minutes to the nearest facility.</source>
      <translation>La carte montre le changement des minutes vers l'établissement le plus proche.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>before</source>
      <translation>avant</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>after</source>
      <translation>après</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>Facilities offering “{kind}” {when}: {n}.</source>
      <translation>Établissements offrant « {kind} » {when} : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>Inhabitants {when}</source>
      <translation>Habitants {when}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>with a nearest facility</source>
      <translation>avec un établissement le plus proche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>reaching none</source>
      <translation>n'en atteignant aucun</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>Thresholds (minutes; hours of a pathway)</source>
      <translation>Seuils (minutes ; heures d'un parcours)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/comparescenario.py" />
      <source>Sizes of change (minutes; hours of a pathway)</source>
      <translation>Tailles de changement (minutes ; heures d'un parcours)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Supply against demand (floating catchments)</source>
      <translation>Offre rapportée à la demande (bassins flottants)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Field of the number of professionals (apl)</source>
      <translation>Champ du nombre de professionnels (apl)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Field of the code of the supply</source>
      <translation>Champ du code de l'offre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Field of the capacity (posts, beds, acts)</source>
      <translation>Champ de la capacité (postes, lits, actes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Limit of the catchments (minutes)</source>
      <translation>Limite des bassins (minutes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Standard deviation (gaussian, minutes)</source>
      <translation>Écart-type (gaussian, minutes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Minutes that weigh as much as average crowding (raam)</source>
      <translation>Minutes qui pèsent autant que l'affluence moyenne (raam)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Least acts per professional (apl, 0 = none)</source>
      <translation>Minimum d'actes par professionnel (apl, 0 = aucun)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Most acts per professional (apl, 0 = none)</source>
      <translation>Maximum d'actes par professionnel (apl, 0 = aucun)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Computing the scores</source>
      <translation>Calcul des scores</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Acts</source>
      <translation>Actes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Places of demand</source>
      <translation>Lieux de demande</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Supply</source>
      <translation>Offre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Supply (facilities)</source>
      <translation>Offre (établissements)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Method</source>
      <translation>Méthode</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Weights by minutes (e2sfca, m2sfca, 3sfca, apl)</source>
      <translation>Poids selon les minutes (e2sfca, m2sfca, 3sfca, apl)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Scores of the demand</source>
      <translation>Scores de la demande</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Ratios of the supply</source>
      <translation>Ratios de l'offre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Fields of the population by age (apl)</source>
      <translation>Champs de la population par âge (apl)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Consumption by age (apl), one number per field</source>
      <translation>Consommation par âge (apl), un nombre par champ</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Zoning thresholds with date and source</source>
      <translation>Seuils de zonage, avec date et source</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Flag scores that the border may falsify</source>
      <translation>Signaler les scores que les effets de bord peuvent fausser</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Border beyond which demand and supply are missing</source>
      <translation>Limite au-delà de laquelle la demande et l'offre manquent</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>ZONING is for scores that rise with access, not for raam.</source>
      <translation>ZONING vaut pour les scores qui croissent avec l'accès, pas pour raam.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Demand</source>
      <translation>Demande</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>The catchments end at {end} min: MAX_MINUTES is {limit} and the weights end at {last}.</source>
      <translation>Les bassins s'arrêtent à {end} min : MAX_MINUTES vaut {limit} et les poids s'arrêtent à {last}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Population by age: {people} inhab., weighted by {weights} and scaled to the same total.</source>
      <translation>Population par âge : {people} hab., pondérés par {weights} et ramenés au même total.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>AGE_FIELDS are used by the method apl alone.</source>
      <translation>AGE_FIELDS ne sert que pour la méthode apl.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>No field of the capacity (CAPACITY): each facility counts 1.</source>
      <translation>Pas de champ de capacité (CAPACITY) : chaque établissement compte pour 1.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>in the layer</source>
      <translation>dans la couche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>by the floor</source>
      <translation>ajoutés par le plancher</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>by the cap</source>
      <translation>par le plafond</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>reach supply</source>
      <translation>atteignent de l'offre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>reach nothing (score 0)</source>
      <translation>n'atteignent rien (score 0)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>User equilibrium: nobody could do better elsewhere (distance from the optimum {gap}). The score is a cost: the least is the best.</source>
      <translation>Équilibre des usagers : personne ne ferait mieux ailleurs (écart à l'optimum {gap}). Le score est un coût : le plus faible est le meilleur.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>lost by distance</source>
      <translation>perdue avec la distance</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>given to the population (sum of population × score)</source>
      <translation>donnée à la population (somme population × score)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>where nobody comes</source>
      <translation>où personne ne vient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>{type}: {mean} × the mean for the {people} inhab. who reach something, {none} inhab. reach nothing.</source>
      <translation>{type} : {mean} × la moyenne pour les {people} hab. qui atteignent quelque chose, {none} hab. n'atteignent rien.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Zoning thresholds of {date}, source: {source}</source>
      <translation>Seuils de zonage du {date}, source : {source}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>No AGE_FIELDS: the population is not standardised by age.</source>
      <translation>Sans AGE_FIELDS : la population n'est pas standardisée par âge.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>have found a facility</source>
      <translation>ont trouvé un établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>reach none</source>
      <translation>n'en atteignent aucun</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/floatingcatchment.py" />
      <source>Tables</source>
      <translation>Tables</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>Best sites for new facilities</source>
      <translation>Meilleurs sites pour de nouveaux établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>Field of the capacity of the candidates</source>
      <translation>Champ de la capacité des candidats</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>Field of the capacity of the existing facilities</source>
      <translation>Champ de la capacité des établissements existants</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>Field of the candidate code</source>
      <translation>Champ du code du candidat</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>Field of the candidate name</source>
      <translation>Champ du nom du candidat</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>Existing facilities, which stay</source>
      <translation>Établissements existants, qui restent</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>Candidates (sites that may open)</source>
      <translation>Candidats (sites qui peuvent ouvrir)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>Sites to choose</source>
      <translation>Nombre de sites à choisir</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>Objective</source>
      <translation>Objectif</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>Limit in minutes (maximal_cover)</source>
      <translation>Limite en minutes (maximal_cover)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>Chosen and existing sites</source>
      <translation>Sites choisis et existants</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>Who goes where</source>
      <translation>Qui va où</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>Lines from the demand to the sites</source>
      <translation>Lignes de la demande aux sites</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>Sites</source>
      <translation>Sites</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>There are only {n} candidates: all are chosen.</source>
      <translation>Il n'y a que {n} candidats : tous sont choisis.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>{rank}. {name}: {people} more inhab. reached, {hours} hours of travel saved, {all} inhab. in all.</source>
      <translation>{rank}. {name} : {people} hab. atteints de plus, {hours} heures de trajet gagnées, {all} hab. en tout.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>reached for the first time</source>
      <translation>atteints pour la première fois</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>nearer</source>
      <translation>plus proches</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>farther</source>
      <translation>plus loin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>reached before</source>
      <translation>atteints avant</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>gained</source>
      <translation>gagnés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>Mean travel of those reached: {before} min before, {after} min after.</source>
      <translation>Trajet moyen de ceux qui sont atteints : {before} min avant, {after} min après.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>Proven: no other choice is better (gap 0 %).</source>
      <translation>Prouvé : aucun autre choix n'est meilleur (écart 0 %).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>{type}: {before} of {people} inhab. reached before, {after} after, {minutes} min on average.</source>
      <translation>{type} : {before} hab. sur {people} atteints avant, {after} après, {minutes} min en moyenne.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>The lines have no geometry: demand or sites have none.</source>
      <translation>Les lignes n'ont pas de géométrie : la demande ou les sites n'en ont pas.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>Mean travel of those reached: {after} min.</source>
      <translation>Trajet moyen de ceux qui sont atteints : {after} min.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>Proven: no choice reaches more than {people} further inhabitants (gap {share} %).</source>
      <translation>Prouvé : aucun choix n'atteint plus de {people} habitants supplémentaires (écart {share} %).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/locatefacilities.py" />
      <source>Proven: no choice reaches more people, and none saves more than {hours} further hours of travel (gap {share} %).</source>
      <translation>Prouvé : aucun choix n'atteint plus de personnes, et aucun ne gagne plus de {hours} heures de trajet supplémentaires (écart {share} %).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/pathwayaccess.py" />
      <source>Travel of a whole pathway</source>
      <translation>Déplacements d'un parcours entier</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/pathwayaccess.py" />
      <source>Field of the territory (EPCI, area …)</source>
      <translation>Champ du territoire (EPCI, bassin…)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/pathwayaccess.py" />
      <source>Field of the care offered</source>
      <translation>Champ des soins offerts</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/pathwayaccess.py" />
      <source>Field of the facility's commune code</source>
      <translation>Champ du code de la commune de l'établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/pathwayaccess.py" />
      <source>Searching the nearest facilities</source>
      <translation>Recherche des établissements les plus proches</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/pathwayaccess.py" />
      <source>Communes x steps ({communes} x {steps})</source>
      <translation>Communes x étapes ({communes} x {steps})</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/pathwayaccess.py" />
      <source>Mean travel of the pathway: {hours} h; in the fewest places {few} h, at {few_places} places instead of {places}.</source>
      <translation>Déplacements moyens du parcours : {hours} h ; en moins de lieux, {few} h, avec {few_places} lieux au lieu de {places}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/pathwayaccess.py" />
      <source>Communes that can do it in one place within {percent} % of the least time: {n}.</source>
      <translation>Communes qui peuvent le faire en un seul lieu à {percent} % près du temps minimal : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/pathwayaccess.py" />
      <source>The step that weighs most: {steps}.</source>
      <translation>L'étape qui pèse le plus : {steps}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/pathwayaccess.py" />
      <source>Fewest places: at most so much longer than the least (%)</source>
      <translation>Moins de lieux : au plus tant de plus que le minimum (%)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/pathwayaccess.py" />
      <source>Thresholds (hours)</source>
      <translation>Seuils (heures)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/pathwayaccess.py" />
      <source>Travel of the pathway</source>
      <translation>Déplacements du parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/pathwayaccess.py" />
      <source>Travel of the pathway: by step</source>
      <translation>Déplacements du parcours : par étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/pathwayaccess.py" />
      <source>Travel of the pathway: summary</source>
      <translation>Déplacements du parcours : synthèse</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/pathwayaccess.py" />
      <source>with a facility</source>
      <translation>avec un établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/pathwayaccess.py" />
      <source>offering a step of the pathway</source>
      <translation>offrant une étape du parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/pathwayaccess.py" />
      <source>offering none</source>
      <translation>n'en offrant aucune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/pathwayaccess.py" />
      <source>that can do the whole pathway</source>
      <translation>qui peuvent faire tout le parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/pathwayaccess.py" />
      <source>that miss a step, with a reason</source>
      <translation>à qui il manque une étape, avec une raison</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/pathwayaccess.py" />
      <source>No commune can do the whole pathway: see the reasons in the output.</source>
      <translation>Aucune commune ne peut faire tout le parcours : voir les raisons dans la sortie.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/pathwayaccess.py" />
      <source>For {n} communes not every set of three or more places was tried: there may be one with fewer places.</source>
      <translation>Pour {n} communes, les ensembles de trois lieux ou plus n'ont pas tous été essayés : il peut y en avoir un de moins de lieux.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>Population covered within time and capacity</source>
      <translation>Population couverte selon le temps et la capacité</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>Field of the capacity</source>
      <translation>Champ de la capacité</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>Field to order the facilities by</source>
      <translation>Champ qui ordonne les établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>Filling the facilities</source>
      <translation>Remplissage des établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>Population tested</source>
      <translation>Population examinée</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>Limit in minutes (several: one pass each)</source>
      <translation>Limite en minutes (plusieurs : une passe pour chacune)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>Population covered</source>
      <translation>Population couverte</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>Facilities and whom they serve</source>
      <translation>Établissements et population qu'ils servent</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>Who is served by whom</source>
      <translation>Qui est servi par qui</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>Order of filling</source>
      <translation>Ordre de remplissage</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>The highest value of the field first</source>
      <translation>La plus grande valeur du champ en premier</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>No field of the capacity (CAPACITY): every facility can serve everybody.</source>
      <translation>Pas de champ de capacité (CAPACITY) : chaque établissement peut servir tout le monde.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>One unit of “{field}” serves {n} inhabitants.</source>
      <translation>Une unité de « {field} » sert {n} habitants.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>served</source>
      <translation>servis</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>served within {minutes} min</source>
      <translation>servis à {minutes} min ou moins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>left over, facilities full</source>
      <translation>non servis, établissements complets</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>left over, no facility within {minutes} min</source>
      <translation>non servis, aucun établissement à {minutes} min ou moins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>Capacity</source>
      <translation>Capacité</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>{n} of {all} facilities are full.</source>
      <translation>Établissements complets : {n} sur {all}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>served entirely</source>
      <translation>entièrement servis</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>in part or not, facilities full</source>
      <translation>servis en partie ou pas du tout, établissements complets</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>no facility within {minutes} min</source>
      <translation>aucun établissement à {minutes} min ou moins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>{type}: {share} % of {people} inhab. served, {left} left over.</source>
      <translation>{type} : {share} % de {people} hab. servis, {left} non servis.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>“{field}” is text: the order of the alphabet.</source>
      <translation>« {field} » est un texte : l'ordre est alphabétique.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>used</source>
      <translation>utilisées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/populationcoverage.py" />
      <source>not used</source>
      <translation>non utilisées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/scenario_input.py" />
      <source>Sites before and after</source>
      <translation>Lieux avant et après</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/scenario_input.py" />
      <source>The layer “{layer}” is empty.</source>
      <translation>La couche « {layer} » est vide.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/scenario_input.py" />
      <source>OPEN has no field of the care offered: all its features offer CARE.</source>
      <translation>OPEN n'a pas de champ des soins offerts : toutes ses entités offrent CARE.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/scenario_input.py" />
      <source>The scenario “{table}” needs the columns action and facility_id; it has: {columns}.</source>
      <translation>Le scénario « {table} » a besoin des colonnes action et facility_id ; il a : {columns}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/scenario_input.py" />
      <source>No field of codes could be recognised in the layer “{layer}”; set {parameter}.</source>
      <translation>Aucun champ de codes n'a été reconnu dans la couche « {layer} » ; renseignez {parameter}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/scenario_input.py" />
      <source>FACILITIES and AFTER hold the same facilities: nothing changes.</source>
      <translation>FACILITIES et AFTER ont les mêmes établissements : rien ne change.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/scenario_input.py" />
      <source>Give either AFTER or {parameters}, not both.</source>
      <translation>Donnez soit AFTER, soit {parameters}, pas les deux.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/scenario_input.py" />
      <source>The layer “{layer}” (OPEN) has no field of the care offered; give it one that is named as in FACILITIES.</source>
      <translation>La couche « {layer} » (OPEN) n'a pas de champ des soins offerts ; donnez-lui-en un du même nom que dans FACILITIES.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/scenario_input.py" />
      <source>The coordinates of the scenario are read as longitudes and latitudes.</source>
      <translation>Les coordonnées du scénario sont lues comme longitudes et latitudes.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/scenario_input.py" />
      <source> and {n} others</source>
      <translation> et {n} autres</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/access/scenario_input.py" />
      <source>{status}: {facilities}</source>
      <translation>{status} : {facilities}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/algorithm.py" />
      <source>Travel times</source>
      <translation>Temps de trajet</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/algorithm.py" />
      <source>Itineraries</source>
      <translation>Itinéraires</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/algorithm.py" />
      <source>Pathways</source>
      <translation>Parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/algorithm.py" />
      <source>Access</source>
      <translation>Accès</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/algorithm.py" />
      <source>Synthesis</source>
      <translation>Synthèse</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/algorithm.py" />
      <source>Stopped by the user; nothing was written.</source>
      <translation>Arrêté par l'utilisateur ; rien n'a été écrit.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/algorithm.py" />
      <source>There is not enough memory; work on a smaller area or with a larger cell size.</source>
      <translation>La mémoire ne suffit pas ; travaillez sur une zone plus petite ou avec un pas de grille plus grand.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/algorithm.py" />
      <source>A file could not be read or written: {reason}</source>
      <translation>Un fichier n'a pas pu être lu ou écrit : {reason}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/events.py" />
      <source>Neither “{layer}” nor the patients have any geometry: load the pathways with facilities and communes, so that there are places to go from and to.</source>
      <translation>Ni « {layer} » ni les patients n'ont de géométrie : chargez les parcours avec des établissements et des communes, pour qu'il y ait des lieux de départ et d'arrivée.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/events.py" />
      <source>Patients read</source>
      <translation>Patients lus</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/events.py" />
      <source>No feature of the layer “{layer}” has a geometry.</source>
      <translation>Aucune entité de la couche « {layer} » n'a de géométrie.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/events.py" />
      <source>with events</source>
      <translation>avec des événements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/events.py" />
      <source>without any event</source>
      <translation>sans aucun événement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/events.py" />
      <source>{n} patients of the steps are not among the patients: their homes have no place.</source>
      <translation>Patients des étapes absents de la table des patients : {n} ; leur domicile n'est pas localisé.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/flow_places.py" />
      <source>{communes} communes in {levels} places of “{field}”.</source>
      <translation>{communes} communes en {levels} lieux de « {field} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/flow_places.py" />
      <source>The steps do not tell the communes of the facilities: flows lead to the facilities themselves (facility_id).</source>
      <translation>Les étapes ne disent pas la commune des établissements : les flux mènent aux établissements eux-mêmes (facility_id).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/flow_places.py" />
      <source>{n} communes have no value in “{field}”.</source>
      <translation>Communes sans valeur dans « {field} » : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/flow_places.py" />
      <source>{n} events have a code in “{field}” that is not in COMMUNES (or has no level there): they count as without place.</source>
      <translation>Événements dont le code, dans « {field} », est absent de COMMUNES (ou n'y a pas de niveau) : {n} ; ils comptent comme non localisés.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/flow_places.py" />
      <source>LEVEL_FIELD is a field of COMMUNES: choose that layer too.</source>
      <translation>LEVEL_FIELD est un champ de COMMUNES : choisissez aussi cette couche.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Aggregate flows</source>
      <translation>Agréger les flux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>other places</source>
      <translation>autres lieux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Each period apart</source>
      <translation>Chaque période à part</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Small flows</source>
      <translation>Petits flux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Lines</source>
      <translation>Lignes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Field of the commune code</source>
      <translation>Champ du code de la commune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Field of the commune name</source>
      <translation>Champ du nom de la commune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Field of the level (EPCI, departement…)</source>
      <translation>Champ du niveau (EPCI, département…)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Field of the level's name</source>
      <translation>Champ du nom du niveau</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Flows start at (field of the steps)</source>
      <translation>Départ des flux (champ des étapes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Flows lead to (field of the steps)</source>
      <translation>Arrivée des flux (champ des étapes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Flows</source>
      <translation>Flux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Places of the flows</source>
      <translation>Lieux des flux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Hidden flows</source>
      <translation>Flux masqués</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Each step apart</source>
      <translation>Chaque étape à part</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Each territory type apart</source>
      <translation>Chaque type d'espace à part</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Hide flows of fewer patients than</source>
      <translation>Masquer les flux de moins de patients que</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Places' totals count the hidden flows too</source>
      <translation>Compter aussi les flux masqués dans les totaux des lieux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Only the largest flows that make this share of the events (%)</source>
      <translation>Seulement les plus grands flux qui font cette part des événements (%)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Net and gross: one row per pair of places</source>
      <translation>Solde et total : une ligne par paire de lieux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Communes (names, points, level)</source>
      <translation>Communes (noms, points, niveau)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Events read</source>
      <translation>Événements lus</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>in flows shown</source>
      <translation>dans des flux montrés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>in flows inside one place</source>
      <translation>dans des flux internes à un lieu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>in small flows merged into other places</source>
      <translation>dans des petits flux regroupés en autres lieux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>in flows left out by TOP_SHARE</source>
      <translation>dans les flux écartés par TOP_SHARE</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>in hidden flows</source>
      <translation>dans des flux masqués</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>without place</source>
      <translation>non localisés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>{n} flows between places are kept: they make {share} % of the events between places that may be shown.</source>
      <translation>{n} flux entre lieux sont gardés : ils font {share} % des événements entre lieux qui peuvent être montrés.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>{n} pairs of places have no net: their way back is hidden, and the row tells the way shown.</source>
      <translation>{n} paires de lieux n'ont pas de solde : leur retour est masqué, et la ligne dit le sens montré.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>No flow is hidden: such a table or map lets people be recognised. Keep it among those who may see the patients' data; to publish, set MIN_PATIENTS (11 is the usual rule for health data).</source>
      <translation>Aucun flux n'est masqué : une telle table ou carte permet de reconnaître des personnes. Gardez-la entre ceux qui ont le droit de voir les données des patients ; pour publier, renseignez MIN_PATIENTS (11 est la règle habituelle pour les données de santé).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>{n} flows have a place without a known point: they are in the table, without line. COMMUNES gives places their points.</source>
      <translation>Flux dont un lieu n'a pas de point connu : {n} ; ils sont dans la table, sans ligne. COMMUNES donne leurs points aux lieux.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Every flow has fewer than {n} patients, so none is shown: choose a level above (LEVEL_FIELD), or all steps together.</source>
      <translation>Tous les flux ont moins de {n} patients, aucun n'est donc montré : choisissez un niveau supérieur (LEVEL_FIELD), ou toutes les étapes ensemble.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>Events of “{step}”</source>
      <translation>Événements de « {step} »</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/aggregateflows.py" />
      <source>no value</source>
      <translation>sans valeur</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/care_territories.py" />
      <source>The metropolis has {n} communes.</source>
      <translation>Communes de la métropole : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/care_territories.py" />
      <source>all communes</source>
      <translation>toutes les communes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/care_territories.py" />
      <source>Without METROPOLIS, the dependence on it is empty.</source>
      <translation>Sans METROPOLIS, la dépendance à la métropole est vide.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/care_territories.py" />
      <source>METROPOLIS: no commune goes by “{words}”; write commune codes, names or values of TERRITORY_FIELDS.</source>
      <translation>METROPOLIS : aucune commune ne répond à « {words} » ; écrivez des codes ou des noms de communes, ou des valeurs de TERRITORY_FIELDS.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/care_territories.py" />
      <source>of the people of its territories</source>
      <translation>des habitants de ses territoires</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/care_territories.py" />
      <source>of people from elsewhere</source>
      <translation>de personnes venues d'ailleurs</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/care_territories.py" />
      <source>without the commune of residence or of care</source>
      <translation>sans commune de résidence ou de soins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/care_territories.py" />
      <source>Events by “{level}” {step}</source>
      <translation>Événements par « {level} » {step}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>Care areas</source>
      <translation>Bassins de recours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>Communes of too few patients are taken together by</source>
      <translation>Les communes à trop peu de patients sont réunies par</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>Events of the areas</source>
      <translation>Événements des bassins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>Fields of the territories (EPCI, living area, departement…)</source>
      <translation>Champs des territoires (EPCI, bassin de vie, département…)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>Metropolis (commune codes or territory)</source>
      <translation>Métropole (codes de communes ou territoire)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>Areas of each</source>
      <translation>Bassins de chaque</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>Only this step</source>
      <translation>Seulement cette étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>Territories: each step apart</source>
      <translation>Territoires : chaque étape à part</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>Contested below a share of (%)</source>
      <translation>Disputée en dessous d'une part de (%)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>Contested below a lead over the second of (points)</source>
      <translation>Disputée en dessous d'une avance sur le deuxième de (points)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>Share of the activity in a basin (%)</source>
      <translation>Part de l'activité dans un bassin (%)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>Hide numbers of fewer patients than</source>
      <translation>Masquer les nombres de moins de (patients)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>Communes by care area</source>
      <translation>Communes par bassin de recours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>Recruitment basins</source>
      <translation>Bassins de recrutement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>What territories keep of their care</source>
      <translation>Ce que les territoires gardent de leurs soins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>No event has the step “{step}”; the steps are: {steps}.</source>
      <translation>Aucun événement n'a l'étape « {step} » ; les étapes sont : {steps}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>of the step “{step}”</source>
      <translation>de l'étape « {step} »</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>of other steps</source>
      <translation>d'autres étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>No event has both a residence that is in COMMUNES and a place of care: look at the fields residence and facility_id of the steps, and at COMMUNES_ID.</source>
      <translation>Aucun événement n'a à la fois une résidence qui soit dans COMMUNES et un lieu de soins : voyez les champs residence et facility_id des étapes, et COMMUNES_ID.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>of communes shown</source>
      <translation>de communes montrées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>of communes taken together</source>
      <translation>de communes réunies</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>of communes of too few patients</source>
      <translation>de communes à trop peu de patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>of people who live elsewhere</source>
      <translation>de personnes qui vivent ailleurs</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>without residence</source>
      <translation>sans résidence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>without place of care</source>
      <translation>sans lieu de soins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>in a care area</source>
      <translation>dans un bassin de recours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>of too few patients</source>
      <translation>à trop peu de patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>without care event</source>
      <translation>sans événement de soins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>No number is hidden: such a table or map lets people be recognised. Keep it among those who may see the patients' data; to publish, set MIN_PATIENTS (11 is the usual rule for health data).</source>
      <translation>Aucun nombre n'est masqué : une telle table ou carte permet de reconnaître des personnes. Gardez-la entre ceux qui ont le droit de voir les données des patients ; pour publier, réglez MIN_PATIENTS (11 est la règle usuelle pour les données de santé).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/careareas.py" />
      <source>TOGETHER_FIELD (EPCI, living area …) counts the communes of too few patients together, so that the map has fewer holes.</source>
      <translation>TOGETHER_FIELD (EPCI, bassin de vie…) compte ensemble les communes à trop peu de patients : la carte a moins de trous.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>Cooperation network</source>
      <translation>Réseau de coopération</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>Field of the facility code</source>
      <translation>Champ du code de l'établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>Field of the facility name</source>
      <translation>Champ du nom de l'établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>Field of the category</source>
      <translation>Champ de la catégorie</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>Facilities with events</source>
      <translation>Établissements ayant des événements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>Passages from one event to the next</source>
      <translation>Passages d'un événement au suivant</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>Facilities: {n}; pairs shown: {pairs}; communities: {communities}; weighted reciprocity: {reciprocity}.</source>
      <translation>Établissements : {n} ; paires montrées : {pairs} ; communautés : {communities} ; réciprocité pondérée : {reciprocity}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>Facilities (names, categories, points)</source>
      <translation>Établissements (noms, catégories, points)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>Communes (territories of the facilities)</source>
      <translation>Communes (territoires des établissements)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>Hide handovers of fewer patients than</source>
      <translation>Masquer les passages de relais de moins de (patients)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>Totals that count the hidden handovers too</source>
      <translation>Totaux qui comptent aussi les passages masqués</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>Categories that coordinate</source>
      <translation>Catégories qui coordonnent</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>Handovers</source>
      <translation>Passages de relais</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>Facilities of the network</source>
      <translation>Établissements du réseau</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>Who cooperates with whom</source>
      <translation>Qui coopère avec qui</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>Hidden handovers</source>
      <translation>Passages de relais masqués</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>Without COMMUNES and its fields, territories are not known: no border is crossed, and the table of who cooperates with whom has one row.</source>
      <translation>Sans COMMUNES et ses champs, les territoires ne sont pas connus : aucune limite n'est franchie, et la table de qui coopère avec qui n'a qu'une ligne.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>in FACILITIES</source>
      <translation>dans FACILITIES</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>not in it</source>
      <translation>absents de la couche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>handovers shown</source>
      <translation>passages de relais montrés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>handovers hidden</source>
      <translation>passages de relais masqués</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>without facility</source>
      <translation>sans établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>No handover is hidden: such a table or map lets people be recognised. Keep it among those who may see the patients' data; to publish, set MIN_PATIENTS (11 is the usual rule for health data).</source>
      <translation>Aucun passage de relais n'est masqué : une telle table ou carte permet de reconnaître des personnes. Gardez-la entre ceux qui ont le droit de voir les données des patients ; pour publier, réglez MIN_PATIENTS (11 est la règle usuelle pour les données de santé).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>{n} handovers have a facility without a known point: they are in the table, without line. FACILITIES gives facilities their points.</source>
      <translation>{n} passages de relais ont un établissement sans point connu : ils sont dans la table, sans ligne. FACILITIES donne leur point aux établissements.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>{n} facilities lie in no commune of COMMUNES.</source>
      <translation>{n} établissements ne sont dans aucune commune de COMMUNES.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/cooperationnetwork.py" />
      <source>Every handover has fewer than {n} patients, so none is shown; the table of who cooperates with whom may still tell something.</source>
      <translation>Tous les passages de relais ont moins de {n} patients : aucun n'est montré ; la table de qui coopère avec qui peut encore dire quelque chose.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>Trace itineraries</source>
      <translation>Tracer les itinéraires</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>Homes and facilities</source>
      <translation>Domiciles et établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>{legs} legs between {places} places, in {searches} searches.</source>
      <translation>{legs} trajets entre {places} lieux, en {searches} recherches.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>Legs</source>
      <translation>Trajets</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>Home</source>
      <translation>Domicile</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>Lines along the roads need a road layer: choose NETWORK.</source>
      <translation>Les lignes le long des routes demandent une couche de routes : choisissez NETWORK.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>Itineraries from home need to know where patients live: choose PATIENTS, or set HOME to “none”.</source>
      <translation>Les itinéraires depuis le domicile demandent de savoir où résident les patients : choisissez PATIENTS, ou donnez à HOME la valeur « none ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>with a place</source>
      <translation>localisés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>drawn</source>
      <translation>avec un tracé</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>within one place (0 km)</source>
      <translation>dans un même lieu (0 km)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>without a way by road</source>
      <translation>sans chemin par la route</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/itineraries/traceitineraries.py" />
      <source>Kilometres are as the crow flies; minutes are empty (SHAPE is not road).</source>
      <translation>Les kilomètres sont à vol d'oiseau ; les minutes sont vides (SHAPE n'est pas road).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/outputs.py" />
      <source>The layer's own field “{old}” is called “{new}” in the output, where “{old}” is the computed one.</source>
      <translation>Le champ « {old} » de la couche s'appelle « {new} » en sortie, où « {old} » est le champ calculé.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Used facility against the nearest</source>
      <translation>Établissement fréquenté et établissement le plus proche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Adding up</source>
      <translation>Calcul des synthèses</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Bypassing events</source>
      <translation>Événements avec contournement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Groups</source>
      <translation>Groupes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Residences</source>
      <translation>Communes de résidence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>at the nearest</source>
      <translation>au plus proche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>bypassing it</source>
      <translation>en contournant le plus proche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Kind of care of each step (CSV: step, care)</source>
      <translation>Type de soins de chaque étape (CSV : step, care)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Communes (for the map of rates)</source>
      <translation>Communes (pour la carte des taux)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Up to so much farther is no bypass (minutes)</source>
      <translation>Écart en deçà duquel il n'y a pas de contournement (minutes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Hide groups of fewer patients than</source>
      <translation>Masquer les groupes de moins de patients que</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Used against nearest: events</source>
      <translation>Fréquenté et plus proche : événements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Bypass rates of communes</source>
      <translation>Taux de contournement des communes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Bypass rates</source>
      <translation>Taux de contournement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Who is bypassed and for whom</source>
      <translation>Qui est contourné et pour qui</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>in the pairs shown</source>
      <translation>dans les paires montrées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>in pairs of too few patients</source>
      <translation>dans des paires de trop peu de patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>in a commune of COMMUNES</source>
      <translation>dans une commune de COMMUNES</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>in none, not on the map</source>
      <translation>dans aucune, hors de la carte</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>Bypass rate: {share} %; {minutes} minutes more than needed on average.</source>
      <translation>Taux de contournement : {share} % ; en moyenne {minutes} minutes de plus que nécessaire.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/actualversusnearest.py" />
      <source>No event could be compared: see the reasons above.</source>
      <translation>Aucun événement n'a pu être comparé : voir les raisons ci-dessus.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/care_of_steps.py" />
      <source>The table “{file}” (STEP_CARE) needs the columns step and care.</source>
      <translation>La table « {file} » (STEP_CARE) doit avoir les colonnes step et care.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/care_of_steps.py" />
      <source>“{step}” is care of the kind “{kind}”.</source>
      <translation>« {step} » est un soin du type « {kind} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/care_of_steps.py" />
      <source>“{step}” ({n} events) is no kind of care known: give it one in STEP_CARE to compare it.</source>
      <translation>« {step} » (événements : {n}) n'est pas un type de soins connu : donnez-lui-en un dans STEP_CARE pour le comparer.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/hidden_groups.py" />
      <source>The tables by patient are for your own eyes: they are never hidden.</source>
      <translation>Les tables par patient sont réservées à votre usage : rien n'y est jamais masqué.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/hidden_groups.py" />
      <source>shown</source>
      <translation>montrés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/hidden_groups.py" />
      <source>hidden</source>
      <translation>masqués</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/hidden_groups.py" />
      <source>No group is hidden, however few its patients: keep the tables among those who may see the patients' data; to publish, set MIN_PATIENTS (11 is the usual rule for health data).</source>
      <translation>Aucun groupe n'est masqué, si peu de patients qu'il compte : gardez les tables entre ceux qui ont le droit de voir les données des patients ; pour publier, renseignez MIN_PATIENTS (11 est la règle habituelle pour les données de santé).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathway_reading.py" />
      <source>Field of the territory (EPCI, living area…)</source>
      <translation>Champ du territoire (EPCI, bassin de vie…)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathway_reading.py" />
      <source>{n} places of care without commune: {found} lie in a commune of COMMUNES.</source>
      <translation>Lieux de soins sans commune : {n}, dont {found} situés dans une commune de COMMUNES.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathway_reading.py" />
      <source>Communes (territories, metropolis)</source>
      <translation>Communes (territoires, métropole)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathway_reading.py" />
      <source>Metropolis (commune codes, territory or type)</source>
      <translation>Métropole (codes de commune, territoire ou type)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathway_reading.py" />
      <source>{n} steps name no patient: they are left out.</source>
      <translation>Étapes qui ne nomment aucun patient, laissées de côté : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathway_reading.py" />
      <source>The steps do not tell the communes of the facilities (facility_commune): the shares inside the departement, the territory and the metropolis are empty. Give COMMUNES as polygons to find them.</source>
      <translation>Les étapes ne disent pas la commune des établissements (facility_commune) : les parts dans le département, le territoire et la métropole sont vides. Donnez COMMUNES en polygones pour les trouver.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathway_reading.py" />
      <source>METROPOLIS: no commune goes by “{words}”; write commune codes or, with COMMUNES, values of TERRITORY_FIELD or TERRITORY_TYPE.</source>
      <translation>METROPOLIS : aucune commune ne répond à « {words} » ; écrivez des codes de commune ou, avec COMMUNES, des valeurs de TERRITORY_FIELD ou de TERRITORY_TYPE.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Pathway indicators</source>
      <translation>Indicateurs des parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Events by the reference pathway</source>
      <translation>Événements selon le parcours de référence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Limits of waits: {n} (with a source: {sourced}).</source>
      <translation>Limites d'attente : {n} (avec une source : {sourced}).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Breaks</source>
      <translation>Ruptures</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>A change of facility after more than (days) is a break</source>
      <translation>Un changement d'établissement est une rupture après plus de (jours)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Indicators by patient</source>
      <translation>Indicateurs par patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Indicators by territory type, step and year</source>
      <translation>Indicateurs par type d'espace, étape et année</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Waits between steps</source>
      <translation>Attentes entre étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Coordination</source>
      <translation>Coordination</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Without REFERENCE_PATHWAY, waits have no limits and no step counts as missing; every step counts as a journey.</source>
      <translation>Sans REFERENCE_PATHWAY, les attentes n'ont pas de limite et aucune étape ne compte comme manquante ; chaque étape compte comme un déplacement.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>of its steps</source>
      <translation>de ses étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>The steps have neither actors nor transmissions: nothing is said of coordination.</source>
      <translation>Les étapes n'ont ni acteurs ni transmissions : rien n'est dit de la coordination.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>with a journey</source>
      <translation>avec un déplacement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>the patient does not travel for</source>
      <translation>sans déplacement du patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>without a way</source>
      <translation>sans chemin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>with all journeys known</source>
      <translation>dont tous les déplacements sont connus</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>with some journey unknown</source>
      <translation>dont un déplacement au moins est inconnu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>without any journey</source>
      <translation>sans aucun déplacement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>waits over their limit</source>
      <translation>attentes au-delà de leur limite</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>missing steps</source>
      <translation>étapes manquantes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>changes of facility after a long wait</source>
      <translation>changements d'établissement après une longue attente</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>Pathways coordinated by the patient alone: {alone} of {known}.</source>
      <translation>Parcours coordonnés par le patient seul : {alone} sur {known}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>{n} patients have no minutes of the chain: the table of travel times has no time between some of their facilities.</source>
      <translation>Patients sans minutes pour la chaîne : {n} ; la table de temps de trajet n'a pas de temps entre certains de leurs établissements.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>within one facility</source>
      <translation>dans un même établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>handovers with a report passed on</source>
      <translation>passages de relais avec un compte rendu transmis</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>handovers without</source>
      <translation>passages de relais sans compte rendu transmis</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayindicators.py" />
      <source>handovers of which it is not known</source>
      <translation>passages de relais pour lesquels on ne le sait pas</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>Types of pathways</source>
      <translation>Typologie des parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>Types by</source>
      <translation>Types par</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>Method of clustering</source>
      <translation>Méthode de classification</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>Rules of “{file}”: {n}.</source>
      <translation>Règles de « {file} » : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>min</source>
      <translation>min</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>A medoid pathway is the pathway of one patient: publish it only as far as you may publish that patient's.</source>
      <translation>Un parcours médoïde est celui d'un seul patient : ne le publiez que dans la mesure où vous pouvez publier celui de ce patient.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>Table of rules (CSV)</source>
      <translation>Table de règles (CSV)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>Number of types (0 = the one that parts best)</source>
      <translation>Nombre de types (0 = celui qui sépare le mieux)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>Least number of types tried</source>
      <translation>Plus petit nombre de types essayé</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>Largest number of types tried</source>
      <translation>Plus grand nombre de types essayé</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>Weight of travel beside the steps (0 to 1)</source>
      <translation>Poids du déplacement face aux étapes (0 à 1)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>Merge sessions at most so many days apart (0 = none)</source>
      <translation>Réunir les séances distantes au plus de tant de jours (0 = aucune)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>Types by patient</source>
      <translation>Types par patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>Medoid pathways</source>
      <translation>Parcours médoïdes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>Shares of types</source>
      <translation>Parts des types</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>episodes</source>
      <translation>épisodes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>further sessions of an episode</source>
      <translation>autres séances d'un épisode</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>not known: {measures}</source>
      <translation>inconnu : {measures}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>TERRITORY_FIELD is not given: “inside” means in the departement of the residence.</source>
      <translation>TERRITORY_FIELD n'est pas donné : « dedans » veut dire dans le département de la résidence.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>km</source>
      <translation>km</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>Travel is compared by the mean way from home to care ({unit}).</source>
      <translation>Le déplacement est comparé par le trajet moyen du domicile aux soins ({unit}).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>Average silhouette width by number of types: {widths}.</source>
      <translation>Largeur moyenne de silhouette selon le nombre de types : {widths}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>Travel is compared in classes of as many patients each.</source>
      <translation>Le déplacement est comparé par classes d'autant de patients chacune.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>{units} different pathways of {n} patients are compared with each other; the others take the type of the nearest medoid.</source>
      <translation>{units} parcours différents de {n} patients sont comparés entre eux ; les autres prennent le type du médoïde le plus proche.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>{n} very long pathways are compared by their first steps only; merge their sessions (MERGE_DAYS).</source>
      <translation>{n} parcours très longs ne sont comparés que par leurs premières étapes ; réunissez leurs séances (MERGE_DAYS).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>without type: {why}</source>
      <translation>sans type : {why}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>facilities: {n}</source>
      <translation>établissements : {n}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwaytypology.py" />
      <source>Patients whose travel is unknown: {n}.</source>
      <translation>Patients dont le déplacement est inconnu : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Pathway variants</source>
      <translation>Variantes des parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Counting variants</source>
      <translation>Comptage des variantes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Passages from one step to the next</source>
      <translation>Passages d'une étape à la suivante</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>{variants} variants; {n} of them are followed by 80 % of the patients.</source>
      <translation>Variantes : {variants}, dont {n} suivies par 80 % des patients.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Steps done again by the same patient: {n}.</source>
      <translation>Étapes refaites par le même patient : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Variants</source>
      <translation>Variantes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Passages counted</source>
      <translation>Passages comptés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Comparing with the reference pathway</source>
      <translation>Comparaison avec le parcours de référence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Patients compared</source>
      <translation>Patients comparés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>missing</source>
      <translation>manquantes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>extra</source>
      <translation>en plus</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>out of order</source>
      <translation>dans le désordre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>late</source>
      <translation>en retard</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Deviations</source>
      <translation>Écarts</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Also apart by (territory type, field of the steps)</source>
      <translation>Distinguer aussi selon (type d'espace, champ des étapes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>What a pathway is made of (field of the steps)</source>
      <translation>Ce qui compose un parcours (champ des étapes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Hide counts of fewer patients than (0: show all)</source>
      <translation>Masquer les nombres de moins de patients que (0 : tout montrer)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>What follows what</source>
      <translation>Ce qui suit quoi</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Steps: starts, ends, repetitions</source>
      <translation>Étapes : débuts, fins, répétitions</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Which step comes first</source>
      <translation>Quelle étape vient en premier</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Conformance by patient</source>
      <translation>Conformité par patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Deviations from the reference pathway</source>
      <translation>Écarts au parcours de référence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Conformance by territory type</source>
      <translation>Conformité par type d'espace</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>No step of the layer “{layer}” has a name.</source>
      <translation>Aucune étape de la couche « {layer} » n'a de nom.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>in pathways</source>
      <translation>dans des parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>without the name of a step</source>
      <translation>sans nom d'étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>without patient</source>
      <translation>sans patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>in variants</source>
      <translation>dans des variantes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>without any named step</source>
      <translation>sans aucune étape nommée</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>to another step</source>
      <translation>vers une autre étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>to the same step again</source>
      <translation>vers la même étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Steps counted</source>
      <translation>Étapes comptées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Nothing is hidden, however few the patients: keep the tables among those who may see the patients' data; to publish, set MIN_PATIENTS (11 is the usual rule for health data).</source>
      <translation>Rien n'est masqué, si peu nombreux que soient les patients : gardez les tables entre ceux qui ont le droit de voir les données des patients ; pour publier, renseignez MIN_PATIENTS (11 est la règle habituelle pour les données de santé).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>No REFERENCE_PATHWAY: pathways are compared with none.</source>
      <translation>Sans REFERENCE_PATHWAY : les parcours ne sont comparés à aucun autre.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Counts of conformance</source>
      <translation>Nombres de la conformité</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>MIN_PATIENTS hides groups in tables of counts only: CONFORMANCE and DEVIATIONS have one row per patient and are for your own eyes.</source>
      <translation>MIN_PATIENTS ne masque des groupes que dans les tables de comptage : CONFORMANCE et DEVIATIONS ont une ligne par patient et sont réservées à votre usage.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>No step of the pathways is in the reference: write its step or step_fr as the steps have them.</source>
      <translation>Aucune étape des parcours n'est dans la référence : écrivez-y step ou step_fr comme dans les étapes.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>conform</source>
      <translation>conformes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>with deviations</source>
      <translation>avec des écarts</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>The reference pathway gives no limit of days: no step counts as late. Fill in limit_days with their source (limit_source).</source>
      <translation>Le parcours de référence ne donne aucune limite en jours : aucune étape ne compte comme en retard. Remplissez limit_days et la source des limites (limit_source).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/pathwayvariants.py" />
      <source>Some limits of the reference pathway have no source (limit_source).</source>
      <translation>Certaines limites du parcours de référence n'ont pas de source (limit_source).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/small_counts.py" />
      <source>{n} hidden</source>
      <translation>{n} sous secret</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/travel_measures.py" />
      <source>Neither TRAVEL_TIMES nor NETWORK is given: kilometres are as the crow flies and minutes are empty.</source>
      <translation>Ni TRAVEL_TIMES ni NETWORK n'est donné : les kilomètres sont à vol d'oiseau et les minutes sont vides.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/travel_measures.py" />
      <source>The way home is taken to last as long as the way there (a table has one direction).</source>
      <translation>Le retour est supposé durer autant que l'aller (une table n'a qu'un sens).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/pathways/travel_measures.py" />
      <source>The table of travel times has no kilometres: they are as the crow flies.</source>
      <translation>La table de temps de trajet n'a pas de kilomètres : ils sont à vol d'oiseau.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/places.py" />
      <source>Field of minutes to add at the facility (registration, waiting)</source>
      <translation>Champ des minutes à ajouter dans l'établissement (inscription, attente)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/places.py" />
      <source>Field of the farthest journey to the facility (minutes)</source>
      <translation>Champ du plus long trajet vers l'établissement (minutes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/places.py" />
      <source>{parameter}: taken from the field “{field}” of “{layer}”.</source>
      <translation>{parameter} : pris dans le champ « {field} » de « {layer} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/places.py" />
      <source>The features of “{layer}” are numbered from 1.</source>
      <translation>Les entités de « {layer} » sont numérotées à partir de 1.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/places.py" />
      <source>Features of “{layer}” without a code: {n}.</source>
      <translation>Entités de « {layer} » sans code : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/places.py" />
      <source>Features of “{layer}” that repeat the code of another one: {n}.</source>
      <translation>Entités de « {layer} » qui répètent le code d'une autre : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/places.py" />
      <source>Field of the code of the demand</source>
      <translation>Champ du code de la demande</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/places.py" />
      <source>Only facilities offering</source>
      <translation>Seulement les établissements qui offrent</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/places.py" />
      <source>The layer “{layer}” has no field of the care offered; set CARE_FIELD or leave CARE empty.</source>
      <translation>La couche « {layer} » n'a pas de champ des soins offerts ; renseignez CARE_FIELD ou laissez CARE vide.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/places.py" />
      <source>offering “{kind}”</source>
      <translation>offrant « {kind} »</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/places.py" />
      <source>not offering it</source>
      <translation>ne l'offrant pas</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/places.py" />
      <source>Demand (communes)</source>
      <translation>Demande (communes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/places.py" />
      <source>The field “{field}” of “{layer}” has minutes below 0; correct them.</source>
      <translation>Le champ « {field} » de « {layer} » contient des minutes inférieures à 0 ; corrigez-les.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Reading the roads of “{layer}”</source>
      <translation>Lecture des routes de « {layer} »</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Building the network</source>
      <translation>Construction du réseau</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Road network</source>
      <translation>Réseau routier</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Kind of road layer</source>
      <translation>Type de couche de routes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Means of travel</source>
      <translation>Moyen de déplacement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Field of the road class</source>
      <translation>Champ de la classe de route</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Field of the speed (km/h)</source>
      <translation>Champ de la vitesse (km/h)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Field of the true length (m)</source>
      <translation>Champ de la longueur réelle (m)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Field of the one-way direction</source>
      <translation>Champ du sens de circulation</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Direction where none is given</source>
      <translation>Sens de circulation par défaut</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Speed table (CSV)</source>
      <translation>Table de vitesses (CSV)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Join line ends closer than (m)</source>
      <translation>Joindre les extrémités de lignes plus proches que (m)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Farthest walk to the network (m)</source>
      <translation>Marche la plus longue jusqu'au réseau (m)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Walking speed off the network (km/h)</source>
      <translation>Vitesse à pied hors du réseau (km/h)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Keep the prepared network for the next run</source>
      <translation>Garder le réseau préparé pour le prochain calcul</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>The road layer “{layer}” has no usable line; check its filter.</source>
      <translation>La couche de routes « {layer} » n'a aucune ligne utilisable ; vérifiez son filtre.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>The network was prepared before and is taken from the cache.</source>
      <translation>Le réseau avait déjà été préparé : il est repris du cache.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>The layer “{layer}” is no line layer; choose the layer of roads.</source>
      <translation>La couche « {layer} » n'est pas une couche de lignes ; choisissez la couche de routes.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>{label}: not joined to the network: {reasons}</source>
      <translation>{label} hors du réseau : {reasons}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/roads.py" />
      <source>Travel</source>
      <translation>Sens du trajet</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/row_filter.py" />
      <source>FILTER is no valid expression: {reason}</source>
      <translation>FILTER n'est pas une expression valable : {reason}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/row_filter.py" />
      <source>FILTER names the column “{column}”, which “{file}” does not have; its columns are: {columns}.</source>
      <translation>FILTER cite la colonne « {column} », que « {file} » n'a pas ; ses colonnes sont : {columns}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/row_filter.py" />
      <source>FILTER cannot be computed: {reason}</source>
      <translation>FILTER ne peut pas être calculé : {reason}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/row_filter.py" />
      <source>FILTER is no condition: it gives “{value}”; write for example "dep" = '63'.</source>
      <translation>FILTER n'est pas une condition : il donne « {value} » ; écrivez par exemple "dep" = '63'.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/run.py" />
      <source>The counts of “{label}” do not add up; this is a fault of the plugin, please report it.</source>
      <translation>Les comptes de « {label} » ne concordent pas ; c'est une erreur de l'extension, merci de la signaler.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/burden.py" />
      <source>{hours} of travel for the whole pathway</source>
      <translation>{hours} de déplacements pour tout le parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/bypass.py" />
      <source>too few patients</source>
      <translation>trop peu de patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/bypass.py" />
      <source>nothing to compare</source>
      <translation>rien à comparer</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/bypass.py" />
      <source>1 commune</source>
      <translation>1 commune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/bypass.py" />
      <source>{n} communes</source>
      <translation>{n} communes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/care_areas.py" />
      <source>Care area: communes that use the same place most</source>
      <translation>Bassin de recours : communes qui fréquentent le plus le même lieu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/care_areas.py" />
      <source>Communes that give {share} % of the activity of</source>
      <translation>Communes qui donnent {share} % de l'activité de</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/care_areas.py" />
      <source>Share of the first place: {share}</source>
      <translation>Part du premier lieu : {share}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/care_areas.py" />
      <source>contested between two places or more</source>
      <translation>disputée entre deux lieux ou plus</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/care_areas.py" />
      <source>One care area beside others</source>
      <translation>Un bassin de recours à côté d'autres</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>isolated part: not joined to the main roads</source>
      <translation>partie isolée : non reliée aux routes principales</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>one can enter, but not leave</source>
      <translation>on peut entrer, mais pas sortir</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>one can leave, but not enter</source>
      <translation>on peut sortir, mais pas entrer</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>neither to be reached nor to be left</source>
      <translation>on ne peut ni entrer ni sortir</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>main roads, broader where faster</source>
      <translation>routes principales, trait plus large si plus rapides</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>closed to this means of travel</source>
      <translation>fermées à ce moyen de déplacement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>{name} — {km} km</source>
      <translation>{name} — {km} km</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>end that stops short of a road</source>
      <translation>extrémité qui s'arrête avant une route</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>isolated part, by its length</source>
      <translation>partie isolée, selon sa longueur</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>one-way: no way out</source>
      <translation>sens unique : pas de sortie</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>one-way: no way in</source>
      <translation>sens unique : pas d'entrée</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>one-way: neither in nor out</source>
      <translation>sens unique : ni entrée ni sortie</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>no speed</source>
      <translation>sans vitesse</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>unknown road class</source>
      <translation>classe de route inconnue</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>unknown direction</source>
      <translation>sens inconnu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>drawn twice</source>
      <translation>dessinée deux fois</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>no length</source>
      <translation>sans longueur</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>no line (table only)</source>
      <translation>sans ligne (table seulement)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/checks.py" />
      <source>crossing without junction (information)</source>
      <translation>croisement sans carrefour (information)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/class_maps.py" />
      <source>{name} — {places}, {people} inhab.</source>
      <translation>{name} — {places}, {people} hab.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/class_maps.py" />
      <source>1 place</source>
      <translation>1 lieu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/class_maps.py" />
      <source>{n} places</source>
      <translation>{n} lieux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/cooperation.py" />
      <source>Handovers across a territory's border</source>
      <translation>Passages de relais d'un territoire à un autre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/cooperation.py" />
      <source>{low} – {high} handovers</source>
      <translation>{low} – {high} passages</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/cooperation.py" />
      <source>Handovers within one territory</source>
      <translation>Passages de relais dans un même territoire</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/cooperation.py" />
      <source>Facilities (circle: handovers sent and received), by community</source>
      <translation>Établissements (cercle : passages adressés et reçus), par communauté</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/cooperation.py" />
      <source>{n} handovers</source>
      <translation>{n} passages</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/cooperation.py" />
      <source>Structure that coordinates (MSP, CPTS …)</source>
      <translation>Structure qui coordonne (MSP, CPTS…)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/cooperation.py" />
      <source>other communities, or none</source>
      <translation>autres communautés, ou aucune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/cooperation.py" />
      <source>around {name} — {n}</source>
      <translation>autour de {name} — {n}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/coverage.py" />
      <source>all served</source>
      <translation>tous servis</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/coverage.py" />
      <source>more than {low} % left over</source>
      <translation>plus de {low} % non servis</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/coverage.py" />
      <source>all left over, facilities full</source>
      <translation>aucun servi, établissements complets</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/coverage.py" />
      <source>serves {low} to {high}</source>
      <translation>sert de {low} à {high}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/coverage.py" />
      <source>{low}–{high} % left over</source>
      <translation>{low}–{high} % non servis</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/directories.py" />
      <source>{kind} — {n}</source>
      <translation>{kind} — {n}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/facilities.py" />
      <source>exact place — {n}</source>
      <translation>lieu exact — {n}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/facilities.py" />
      <source>placed at the commune — {n}</source>
      <translation>placés à la commune — {n}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/flows.py" />
      <source>{low} – {high} {unit}</source>
      <translation>{low} – {high} {unit}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/flows.py" />
      <source>Events at the place (dark: of its own people)</source>
      <translation>Événements sur place (foncé : de ses habitants)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/flows.py" />
      <source>{value} {unit}</source>
      <translation>{value} {unit}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/flows.py" />
      <source>events net</source>
      <translation>événements (solde)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/isochrones.py" />
      <source>≤ {high} min</source>
      <translation>≤ {high} min</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/itineraries.py" />
      <source>{step} — {n} legs</source>
      <translation>{step} — {n} trajets</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/itineraries.py" />
      <source>other steps — {n} legs</source>
      <translation>autres étapes — {n} trajets</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/levels.py" />
      <source>{name} — {communes}, {people} inhab.</source>
      <translation>{name} — {communes}, {people} hab.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/levels.py" />
      <source>no commune</source>
      <translation>aucune commune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/scenario.py" />
      <source>{status}, nearest of no commune</source>
      <translation>{status}, le plus proche d'aucune commune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/scores.py" />
      <source>reaches nothing</source>
      <translation>n'atteint rien</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/scores.py" />
      <source>{times} × the mean ({values} per {n} inhab.)</source>
      <translation>{times} × la moyenne ({values} pour {n} hab.)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/scores.py" />
      <source>&lt; {x}</source>
      <translation>&lt; {x}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/scores.py" />
      <source>{low}–{high}</source>
      <translation>{low}–{high}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/scores.py" />
      <source>&gt; {x}</source>
      <translation>&gt; {x}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/scores.py" />
      <source>{times} × the mean cost ({values})</source>
      <translation>{times} × le coût moyen ({values})</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/scores.py" />
      <source>capacity {low} to {high}</source>
      <translation>capacité de {low} à {high}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/siting.py" />
      <source>farther than before</source>
      <translation>plus loin qu'avant</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/siting.py" />
      <source>{minutes} saved</source>
      <translation>gain de {minutes}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/siting.py" />
      <source>already within {minutes} min</source>
      <translation>déjà à {minutes} min au plus</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/siting.py" />
      <source>newly within {minutes} min</source>
      <translation>nouvellement à {minutes} min au plus</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/siting.py" />
      <source>within {minutes} min, room for a part</source>
      <translation>à {minutes} min au plus, de la place pour une partie</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/siting.py" />
      <source>not within {minutes} min of an open site with room</source>
      <translation>à plus de {minutes} min d'un site ouvert qui a de la place</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/siting.py" />
      <source>existing facility ({n})</source>
      <translation>établissement existant ({n})</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/siting.py" />
      <source>chosen site ({n})</source>
      <translation>site choisi ({n})</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/siting.py" />
      <source>to an existing facility</source>
      <translation>vers un établissement existant</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/siting.py" />
      <source>to a chosen site</source>
      <translation>vers un site choisi</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/typology.py" />
      <source>no type — {n} patients</source>
      <translation>sans type — {n} patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/styles/typology.py" />
      <source>{label} — {n} patients</source>
      <translation>{label} — {n} patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Full study</source>
      <translation>Étude complète</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Stage: {title}</source>
      <translation>Phase : {title}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Table of pathways (CSV or XLSX)</source>
      <translation>Table de parcours (CSV ou XLSX)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>or layer of pathways</source>
      <translation>ou couche de parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Field of the level of the flows (EPCI, departement…)</source>
      <translation>Champ du niveau des flux (EPCI, département…)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Isochrones (minutes)</source>
      <translation>Isochrones (minutes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Access levels (minutes)</source>
      <translation>Niveaux d'accès (minutes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Itineraries drawn</source>
      <translation>Tracé des itinéraires</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Title on the maps</source>
      <translation>Titre des cartes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Sources, on the maps</source>
      <translation>Sources, sur les cartes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Folder of the study</source>
      <translation>Dossier de l'étude</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>GeoPackage</source>
      <translation>GeoPackage</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>QGIS project</source>
      <translation>Projet QGIS</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Map of access levels</source>
      <translation>Carte des niveaux d'accès</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Map of flows</source>
      <translation>Carte des flux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Report</source>
      <translation>Rapport</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Choose a table of pathways: a file, or a layer of the project.</source>
      <translation>Choisissez une table de parcours : un fichier, ou une couche du projet.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Access to care and patient pathways</source>
      <translation>Accès aux soins et parcours patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>Tables (*.csv *.tsv *.txt *.xlsx);;All files (*)</source>
      <translation>Tables (*.csv *.tsv *.txt *.xlsx);;Tous les fichiers (*)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/fullstudy.py" />
      <source>A file could not be written: {reason}</source>
      <translation>Un fichier n'a pas pu être écrit : {reason}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_files.py" />
      <source>The folder {folder} cannot be written to; choose another one.</source>
      <translation>Impossible d'écrire dans le dossier {folder} ; choisissez-en un autre.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_files.py" />
      <source>The folder {folder} cannot be made; choose another one.</source>
      <translation>Le dossier {folder} ne peut pas être créé ; choisissez-en un autre.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_outputs.py" />
      <source>Writing the project and the maps</source>
      <translation>Écriture du projet et des cartes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_outputs.py" />
      <source>Access to care: {care}</source>
      <translation>Accès aux soins : {care}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_outputs.py" />
      <source>Names of towns</source>
      <translation>Noms des villes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_outputs.py" />
      <source>Isochrones</source>
      <translation>Isochrones</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_outputs.py" />
      <source>Rejected rows</source>
      <translation>Lignes rejetées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_outputs.py" />
      <source>Flows of patients</source>
      <translation>Flux de patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_outputs.py" />
      <source>Itineraries of patients</source>
      <translation>Itinéraires des patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_outputs.py" />
      <source>Roads</source>
      <translation>Routes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_outputs.py" />
      <source>offering this care</source>
      <translation>offrant ce soin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_outputs.py" />
      <source>other facilities</source>
      <translation>autres établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/synthesis/study_outputs.py" />
      <source>Access levels of the communes</source>
      <translation>Niveaux d'accès des communes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>Compare directories</source>
      <translation>Comparer des répertoires</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>Only one of the directories tells the care offered: it is not compared.</source>
      <translation>Un seul des répertoires dit les soins offerts : ils ne sont pas comparés.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>Looking for duplicates</source>
      <translation>Recherche des doublons</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>No layer has places: only identifiers and names are compared.</source>
      <translation>Aucune couche n'a de positions : seuls les identifiants et les noms sont comparés.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>Facilities kept</source>
      <translation>Établissements gardés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>Directory of facilities</source>
      <translation>Répertoire d'établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>Older directory to compare with</source>
      <translation>Répertoire plus ancien à comparer</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>Steps (which facilities do patients use?)</source>
      <translation>Étapes (quels établissements les patients utilisent-ils ?)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>A facility has moved beyond (metres)</source>
      <translation>Un établissement a déménagé au-delà de (mètres)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>Facilities alike in name may be one within (metres)</source>
      <translation>Des établissements de noms semblables peuvent n'en faire qu'un à moins de (mètres)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>Changes of the directory</source>
      <translation>Changements du répertoire</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>{n} facilities stand among so many others that they are compared by name and commune only.</source>
      <translation>{n} établissements sont au milieu de tant d'autres qu'ils ne sont comparés que par le nom et la commune.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>The layer “{layer}” has no fields “patient” and “facility_id”: give the steps that loadpathways writes.</source>
      <translation>La couche « {layer} » n'a pas les champs « patient » et « facility_id » : donnez les étapes que loadpathways écrit.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>at facilities of the directory</source>
      <translation>dans des établissements du répertoire</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>at facilities that it lacks</source>
      <translation>dans des établissements qui y manquent</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>{n} facilities used were found by their name, or by a code that had lost its zeros.</source>
      <translation>{n} établissements utilisés ont été trouvés par leur nom, ou par un code qui avait perdu ses zéros.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>Facilities that the directory lacks whose counts are hidden for secrecy: {n}.</source>
      <translation>Établissements absents du répertoire dont les effectifs sont cachés par secret : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>Older directory</source>
      <translation>Répertoire plus ancien</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>Directory</source>
      <translation>Répertoire</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>kept</source>
      <translation>gardés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>repeating an identifier</source>
      <translation>répétant un identifiant</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>without identifier</source>
      <translation>sans identifiant</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>moved, renamed or with other care</source>
      <translation>déménagés, renommés ou avec d'autres soins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/comparedirectories.py" />
      <source>Neither BEFORE nor STEPS is given: only likely duplicates are looked for.</source>
      <translation>Ni BEFORE ni STEPS n'est donné : seuls les doublons probables sont cherchés.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/key_file.py" />
      <source>no original identifier is left in the outputs (checked)</source>
      <translation>aucun identifiant d'origine ne reste dans les sorties (contrôlé)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/key_file.py" />
      <source>key file made: “{file}”; keep it safe, only its owner can read it</source>
      <translation>fichier de clé créé : « {file} » ; gardez-le en lieu sûr, seul son propriétaire peut le lire</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/key_file.py" />
      <source>the folder of the project</source>
      <translation>le dossier du projet</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/key_file.py" />
      <source>the folder of the table</source>
      <translation>le dossier de la table</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/key_file.py" />
      <source>the folder of the output {output}</source>
      <translation>le dossier de la sortie {output}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/key_file.py" />
      <source>Original identifiers of patients would be written in {columns} ({n} cells); this is a fault of the plugin, please report it. Nothing was written.</source>
      <translation>Des identifiants d'origine de patients seraient écrits dans {columns} ({n} cellules) ; c'est un défaut du plugin, merci de le signaler. Rien n'a été écrit.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Load facilities</source>
      <translation>Charger les établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Column of the identifier</source>
      <translation>Colonne de l'identifiant</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Column of the name</source>
      <translation>Colonne du nom</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Column of X or longitude</source>
      <translation>Colonne de X ou de la longitude</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Column of Y or latitude</source>
      <translation>Colonne de Y ou de la latitude</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Column of the commune</source>
      <translation>Colonne de la commune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Column of the category</source>
      <translation>Colonne de la catégorie</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Columns of the care offered</source>
      <translation>Colonnes des soins offerts</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Column of the capacity</source>
      <translation>Colonne de la capacité</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Directory of facilities (FINESS, SAE, own table or layer)</source>
      <translation>Répertoire d'établissements (FINESS, SAE, votre table ou votre couche)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Only rows where</source>
      <translation>Seulement les lignes où</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Encoding of the file</source>
      <translation>Encodage du fichier</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Facilities: rejects</source>
      <translation>Établissements : rejets</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>“{file}” cannot be opened as a layer.</source>
      <translation>« {file} » ne peut pas être ouvert comme couche.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>No field of commune codes could be recognised; set COMMUNES_ID.</source>
      <translation>Aucun champ de codes de commune n'a été reconnu ; renseignez COMMUNES_ID.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>outside the filter</source>
      <translation>hors du filtre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>at their coordinates</source>
      <translation>à leurs coordonnées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>at their commune</source>
      <translation>à leur commune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>{n} lines of coordinates belong to no establishment.</source>
      <translation>Lignes de coordonnées qui n'appartiennent à aucun établissement : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>{n} facilities could not be placed; the field remark says why. A filter on the departement leaves out those beyond the commune layer.</source>
      <translation>Établissements qui n'ont pas pu être localisés : {n} ; le champ remark dit pourquoi. Un filtre sur le département écarte ceux qui sont hors de la couche de communes.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Reference system of the coordinates</source>
      <translation>Système de référence des coordonnées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>All files</source>
      <translation>Tous les fichiers</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadfacilities.py" />
      <source>Tables and layers</source>
      <translation>Tables et couches</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Load pathways</source>
      <translation>Charger les parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column of the patient</source>
      <translation>Colonne du patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column of the step</source>
      <translation>Colonne de l'étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column of the date</source>
      <translation>Colonne de la date</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column of the end date</source>
      <translation>Colonne de la date de fin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column of the order of steps</source>
      <translation>Colonne de l'ordre des étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column of the facility code</source>
      <translation>Colonne du code de l'établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column of the facility name</source>
      <translation>Colonne du nom de l'établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column of the commune of residence</source>
      <translation>Colonne de la commune de résidence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column of the actor</source>
      <translation>Colonne de l'acteur</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column that says if the report was passed on</source>
      <translation>Colonne qui dit si le compte rendu a été transmis</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column of the patient group</source>
      <translation>Colonne du groupe de patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column of the age</source>
      <translation>Colonne de l'âge</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Column of the date of birth</source>
      <translation>Colonne de la date de naissance</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Field of the facility's commune</source>
      <translation>Champ de la commune de l'établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Table of pathways (CSV, XLSX or XES)</source>
      <translation>Table des parcours (CSV, XLSX ou XES)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Sheet of the workbook</source>
      <translation>Feuille du classeur</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Layout: a row is an event (long) or a patient (wide)</source>
      <translation>Disposition : une ligne par événement (long) ou par patient (wide)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Pathways: rejects</source>
      <translation>Parcours : rejets</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Report of how the table was understood</source>
      <translation>Rapport sur la compréhension de la table</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Date format</source>
      <translation>Format des dates</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Table of PMSI codes or merged communes</source>
      <translation>Table des codes PMSI ou des communes fusionnées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Key file: identifiers become pseudonyms</source>
      <translation>Fichier de clé : les identifiants deviennent des pseudonymes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Make the key if the key file does not exist</source>
      <translation>Créer la clé si le fichier de clé n'existe pas</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Dates relative to each patient's first day</source>
      <translation>Dates relatives au premier jour de chaque patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Ages at which age bands begin (40,50,60,75)</source>
      <translation>Âges où commencent les tranches d'âge (40,50,60,75)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Dates as written: day, or first day of the month, quarter or year</source>
      <translation>Dates écrites : jour, ou premier jour du mois, du trimestre ou de l'année</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Dry run: only write the report, no steps</source>
      <translation>Essai à blanc : n'écrire que le rapport, aucune étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>A dry run only writes the report: choose its file (REPORT).</source>
      <translation>Un essai à blanc n'écrit que le rapport : choisissez son fichier (REPORT).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/loadpathways.py" />
      <source>Choose where the steps go (STEPS), or tick the dry run (DRY_RUN).</source>
      <translation>Choisissez où vont les étapes (STEPS), ou cochez l'essai à blanc (DRY_RUN).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/pathway_inputs.py" />
      <source>{n} facilities got the commune that they lie in.</source>
      <translation>Établissements qui ont reçu la commune où ils se trouvent : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/pathway_inputs.py" />
      <source>Give the table of pathways as a file (INPUT) or a layer (INPUT_LAYER), not both.</source>
      <translation>Donnez la table de parcours comme fichier (INPUT) ou comme couche (INPUT_LAYER), pas les deux.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/tables/pathway_inputs.py" />
      <source>Give the table of pathways, as a file (INPUT) or as a layer (INPUT_LAYER).</source>
      <translation>Donnez la table de parcours, comme fichier (INPUT) ou comme couche (INPUT_LAYER).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>Choose a road network (NETWORK) or a table of travel times (TRAVEL_TIMES).</source>
      <translation>Choisissez un réseau routier (NETWORK) ou une table de temps de trajet (TRAVEL_TIMES).</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>Pairs of the travel-time table</source>
      <translation>Paires de la table de temps de trajet</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>Searching travel times</source>
      <translation>Calcul des temps de trajet</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>Table of travel times (instead of a network)</source>
      <translation>Table de temps de trajet (au lieu d'un réseau)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>Field of the origin (travel times)</source>
      <translation>Champ de l'origine (temps de trajet)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>Field of the destination (travel times)</source>
      <translation>Champ de la destination (temps de trajet)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>Field of the minutes (travel times)</source>
      <translation>Champ des minutes (temps de trajet)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>A table of travel times is given: the road network is not used.</source>
      <translation>Une table de temps de trajet est donnée : le réseau routier n'est pas utilisé.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>Travel times of “{layer}”: origins in “{origin}”, destinations in “{destination}”, minutes in “{minutes}”.</source>
      <translation>Temps de trajet de « {layer} » : origines dans « {origin} », destinations dans « {destination} », minutes dans « {minutes} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>Travel times of “{layer}”: a square table, origins in “{origin}”, one column per destination.</source>
      <translation>Temps de trajet de « {layer} » : tableau carré, origines dans « {origin} », une colonne par destination.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>not reachable</source>
      <translation>inaccessibles</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>repeated</source>
      <translation>répétées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>from origins not in the layer</source>
      <translation>d'origines absentes de la couche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>to destinations not in the layer</source>
      <translation>vers des destinations absentes de la couche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/times.py" />
      <source>{n} codes of the travel-time table had lost their leading zeros.</source>
      <translation>Codes de la table de temps de trajet qui avaient perdu leurs zéros initiaux, rétablis : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>Check a road network</source>
      <translation>Vérifier un réseau routier</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>Looking for faults</source>
      <translation>Recherche des défauts</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>Roads read</source>
      <translation>Routes lues</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>Edges (roads cut at their junctions)</source>
      <translation>Arcs (routes coupées à leurs carrefours)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>Report ends closer to another road than (m)</source>
      <translation>Signaler les extrémités plus proches d'une autre route que (m)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>Roads as they will be used</source>
      <translation>Routes telles qu'elles seront utilisées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>Problems of the network</source>
      <translation>Problèmes du réseau</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>What to do:</source>
      <translation>Que faire :</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>Nothing needs to be mended: the network is ready for travel times.</source>
      <translation>Rien n'est à réparer : le réseau est prêt pour les temps de trajet.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>closed</source>
      <translation>fermées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>without a usable line</source>
      <translation>sans ligne utilisable</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>main roads</source>
      <translation>des routes principales</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>in isolated parts</source>
      <translation>dans des parties isolées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/checknetwork.py" />
      <source>one-way dead ends</source>
      <translation>impasses à sens unique</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/emptycache.py" />
      <source>Empty the network cache</source>
      <translation>Vider le cache des réseaux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/emptycache.py" />
      <source>{freed} MB freed.</source>
      <translation>{freed} Mo libérés.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/emptycache.py" />
      <source>Megabytes freed</source>
      <translation>Mégaoctets libérés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>Computing the isochrones</source>
      <translation>Calcul des isochrones</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>Areas</source>
      <translation>Surfaces</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>Boundaries are right to {metres} m, the step of the grid.</source>
      <translation>Les limites sont justes à {metres} m près, le pas de la grille.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>{km} km of roads reached.</source>
      <translation>Routes atteintes : {km} km.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>Limits (minutes)</source>
      <translation>Limites (minutes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>One area around all facilities together</source>
      <translation>Une seule surface autour de tous les établissements</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>Bands between two limits</source>
      <translation>Bandes entre deux limites</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>Grid step (m, 0 = automatic)</source>
      <translation>Pas de la grille (m, 0 = automatique)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>Barriers that nobody walks across (rivers, railways, lakes)</source>
      <translation>Barrières que personne ne franchit à pied (rivières, voies ferrées, lacs)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>Communes, to count the population inside</source>
      <translation>Communes, pour compter la population à l'intérieur</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>Reached roads</source>
      <translation>Routes atteintes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>No facility could be joined to the network: all are farther than {metres} m from a road that may be entered. Check that both layers cover the same area, or raise MAX_SNAP.</source>
      <translation>Aucun établissement n'a pu être rattaché au réseau : tous sont à plus de {metres} m d'une route accessible. Vérifiez que les deux couches couvrent la même zone, ou augmentez MAX_SNAP.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>The layer “{layer}” has no line: there are no barriers.</source>
      <translation>La couche « {layer} » n'a aucune ligne : il n'y a pas de barrières.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>empty, nothing is within the limit</source>
      <translation>vides, rien n'est dans la limite</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>Set POPULATION, the field of the communes' population.</source>
      <translation>Renseignez POPULATION, le champ de la population des communes.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>{n} communes have no population or no surface; they count as nobody.</source>
      <translation>Communes sans population ou sans surface, comptées pour 0 : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/isochrones.py" />
      <source>Inhabitants: {total} = {inside} inside + {outside} outside</source>
      <translation>Habitants : {total} = {inside} à l'intérieur + {outside} à l'extérieur</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>Field of the origin code</source>
      <translation>Champ du code de l'origine</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>Field of the destination code</source>
      <translation>Champ du code de la destination</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>Origins</source>
      <translation>Origines</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>Destinations</source>
      <translation>Destinations</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>Pairs asked for</source>
      <translation>Paires demandées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>Only the nearest destinations of each origin (0 = all)</source>
      <translation>Seulement les destinations les plus proches de chaque origine (0 = toutes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>Not farther than (minutes)</source>
      <translation>Pas plus loin que (minutes)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>Draw lines</source>
      <translation>Tracer des lignes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>Lines drawn</source>
      <translation>Lignes tracées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>reached</source>
      <translation>atteintes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>with a destination</source>
      <translation>avec une destination</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>without any</source>
      <translation>sans aucune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/processing/travel_times/traveltimes.py" />
      <source>not reached or beyond the limit</source>
      <translation>hors d'atteinte ou au-delà de la limite</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/comparison_view.py" />
      <source>The filters leave no patient of: {groups}.</source>
      <translation>Les filtres ne laissent aucun patient de : {groups}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/comparison_view.py" />
      <source>{share} %</source>
      <translation>{share} %</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/comparison_view.py" />
      <source>Field to compare by</source>
      <translation>Champ de comparaison</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/comparison_view.py" />
      <source>First group</source>
      <translation>Premier groupe</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/comparison_view.py" />
      <source>Second group</source>
      <translation>Second groupe</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/comparison_view.py" />
      <source>Comparison of two groups</source>
      <translation>Comparaison de deux groupes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/comparison_view.py" />
      <source>Remark on the comparison</source>
      <translation>Remarque sur la comparaison</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/comparison_view.py" />
      <source>and</source>
      <translation>et</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/comparison_view.py" />
      <source>Compare &amp;by</source>
      <translation>Comparer &amp;par</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/comparison_view.py" />
      <source>Gro&amp;ups</source>
      <translation>Gro&amp;upes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/comparison_view.py" />
      <source>Choose two different groups.</source>
      <translation>Choisissez deux groupes différents.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/comparison_view.py" />
      <source>The layer has no field with two types of territory or groups of patients.</source>
      <translation>La couche n'a aucun champ avec deux types d'espace ou deux groupes de patients.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>The project has no layer of steps. Make one with “Load pathways” in the Processing toolbox, add a layer with the fields patient, step, and date or seq, or say with the button above which fields of a layer these are.</source>
      <translation>Le projet n'a pas de couche d'étapes. Créez-en une avec « Charger des parcours » dans la boîte à outils de traitements, ajoutez une couche qui a les champs patient, step, et date ou seq, ou dites avec le bouton ci-dessus quels champs d'une couche ce sont.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>Patient pathways</source>
      <translation>Parcours patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>Read the layers again</source>
      <translation>Relire les couches</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>Say which field means what, and what counts as a break</source>
      <translation>Dire ce que signifie chaque champ, et ce qui compte comme une rupture</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>Fields and breaks</source>
      <translation>Champs et ruptures</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>Take the filtered patients out</source>
      <translation>Exporter les patients filtrés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>Export</source>
      <translation>Exporter</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>What the panel can do</source>
      <translation>Ce que le panneau sait faire</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>Help</source>
      <translation>Aide</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>Remark</source>
      <translation>Remarque</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>Message</source>
      <translation>Message</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>Reading was stopped. Press the button above to read again.</source>
      <translation>La lecture a été arrêtée. Le bouton ci-dessus la relance.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>The layer was edited; press the button above to read it again.</source>
      <translation>La couche a été modifiée ; le bouton ci-dessus la relit.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>Left out because they name no patient: {steps}.</source>
      <translation>Laissé de côté faute de patient : {steps}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>The steps layer has no coordinate reference system: nothing can be drawn.</source>
      <translation>La couche d'étapes n'a pas de système de coordonnées : rien ne peut être dessiné.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/dock.py" />
      <source>The home is not in the layer of homes.</source>
      <translation>Le domicile n'est pas dans la couche des domiciles.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/export_counts.py" />
      <source>{hidden} of {all} rows are hidden: {reason}.</source>
      <translation>{hidden} lignes sur {all} sont masquées : {reason}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/export_layers.py" />
      <source>{layer} (filtered)</source>
      <translation>{layer} (filtrée)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/export_layers.py" />
      <source>The layer has changed since it was read: read it again.</source>
      <translation>La couche a changé depuis sa lecture : relisez-la.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/export_pictures.py" />
      <source>Steps without a date, not drawn: {n}.</source>
      <translation>Étapes sans date, non dessinées : {n}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/export_pictures.py" />
      <source>One pathway</source>
      <translation>Un parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/export_pictures.py" />
      <source>{n} pathways</source>
      <translation>{n} parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/export_pictures.py" />
      <source>{title}, in days since the first event</source>
      <translation>{title}, en jours depuis le premier événement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/export_pictures.py" />
      <source>“{suffix}” is no format for pictures: use .png, .svg or .pdf.</source>
      <translation>« {suffix} » n'est pas un format d'image : utilisez .png, .svg ou .pdf.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/export_task.py" />
      <source>The export was stopped; nothing was written.</source>
      <translation>L'export a été arrêté ; rien n'a été écrit.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/export_task.py" />
      <source>The export failed: {reason}</source>
      <translation>L'export a échoué : {reason}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>The table has one row per step of a patient: it is for your own eyes.</source>
      <translation>La table a une ligne par étape d'un patient : elle est réservée à votre usage.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>{steps} steps of {patients} patients written to {file}.</source>
      <translation>{steps} étapes de {patients} patients écrites dans {file}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>Nothing had to be hidden: no row rests on fewer than {n} patients.</source>
      <translation>Rien n'a dû être masqué : aucune ligne ne repose sur moins de {n} patients.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>{n} rows written to {file}.</source>
      <translation>{n} lignes écrites dans {file}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>{n} pathways drawn to {file}.</source>
      <translation>{n} parcours dessinés dans {file}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>Passages</source>
      <translation>Passages</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>No more than {n} are drawn.</source>
      <translation>Pas plus de {n} sont dessinés.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>Tables ({patterns})</source>
      <translation>Tables ({patterns})</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>Timeline</source>
      <translation>Frise</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>E&amp;xport</source>
      <translation>E&amp;xporter</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>&amp;Steps of these patients…</source>
      <translation>Étape&amp;s de ces patients…</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>One row per step, to CSV or XLSX</source>
      <translation>Une ligne par étape, en CSV ou XLSX</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>&amp;Variants…</source>
      <translation>&amp;Variantes…</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>How many patients follow which sequence of steps; small numbers are hidden</source>
      <translation>Combien de patients suivent quelle suite d'étapes ; les petits effectifs sont masqués</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>&amp;Passages between steps…</source>
      <translation>&amp;Passages entre étapes…</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>Which step follows which, and after how long; small numbers are hidden</source>
      <translation>Quelle étape en suit une autre, et après combien de temps ; les petits effectifs sont masqués</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>&amp;Timeline as a picture…</source>
      <translation>&amp;Frise en image…</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>PNG, SVG or PDF, of 200 patients at most</source>
      <translation>PNG, SVG ou PDF, de 200 patients au plus</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>Se&amp;lect in the layer</source>
      <translation>Sé&amp;lectionner dans la couche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>Select the steps of these patients in the layer of steps</source>
      <translation>Sélectionner les étapes de ces patients dans la couche des étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>&amp;New layer</source>
      <translation>&amp;Nouvelle couche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>Copy the steps of these patients to a new layer in memory</source>
      <translation>Copier les étapes de ces patients dans une nouvelle couche en mémoire</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>{n} steps selected in “{layer}”.</source>
      <translation>{n} étapes sélectionnées dans « {layer} ».</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>New layer</source>
      <translation>Nouvelle couche</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>Export: {what}</source>
      <translation>Export : {what}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>New layer “{layer}” with {n} steps.</source>
      <translation>Nouvelle couche « {layer} » de {n} étapes.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/exports.py" />
      <source>The layer of steps is gone.</source>
      <translation>La couche des étapes n'existe plus.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/fields_dialog.py" />
      <source>Data of the pathway panel</source>
      <translation>Données du panneau des parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/fields_dialog.py" />
      <source>Layer of steps</source>
      <translation>Couche des étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/fields_dialog.py" />
      <source>Choose the fields by their names again</source>
      <translation>Choisir à nouveau les champs d'après leurs noms</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/fields_dialog.py" />
      <source>&amp;Layer of steps</source>
      <translation>&amp;Couche des étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/fields_dialog.py" />
      <source>Reference pathway</source>
      <translation>Parcours de référence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/fields_dialog.py" />
      <source>breast cancer (comes with the plugin)</source>
      <translation>cancer du sein (fourni avec l'extension)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/fields_dialog.py" />
      <source>a file of mine</source>
      <translation>un fichier à moi</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/fields_dialog.py" />
      <source>File of the reference pathway</source>
      <translation>Fichier du parcours de référence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/fields_dialog.py" />
      <source>Wait before another facility that counts as a break</source>
      <translation>Attente avant un autre établissement qui compte comme une rupture</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/fields_dialog.py" />
      <source>File</source>
      <translation>Fichier</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/fields_dialog.py" />
      <source>Change of facility is a break after</source>
      <translation>Changer d'établissement est une rupture après</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/fields_dialog.py" />
      <source>days</source>
      <translation>jours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/fields_dialog.py" />
      <source>Choose the patient, the kind of step, and a date or an order.</source>
      <translation>Choisissez le patient, la nature de l'étape, et une date ou un ordre.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>Filters</source>
      <translation>Filtres</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>Living in one of these</source>
      <translation>Résidant dans l'un de ces types d'espace</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>In one of these groups</source>
      <translation>Dans l'un de ces groupes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>Living in this commune</source>
      <translation>Résidant dans cette commune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>Step present</source>
      <translation>Étape présente</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>Patients who have each of these steps</source>
      <translation>Patients qui ont chacune de ces étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>Step absent</source>
      <translation>Étape absente</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>Patients who have none of these steps</source>
      <translation>Patients qui n'ont aucune de ces étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>Facility used</source>
      <translation>Établissement fréquenté</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>Patients with a step at this facility</source>
      <translation>Patients ayant une étape dans cet établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>Whole pathway</source>
      <translation>Parcours entier</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>Patients whose steps are these, in this order</source>
      <translation>Patients dont les étapes sont celles-ci, dans cet ordre</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>From</source>
      <translation>Du</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>Until</source>
      <translation>Au</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>Wait</source>
      <translation>Attente</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>Patients who waited longer than this between two steps</source>
      <translation>Patients ayant attendu plus longtemps entre deux étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>Care outside</source>
      <translation>Soins hors de</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>Patients with a step outside the place where they live</source>
      <translation>Patients ayant une étape ailleurs que là où ils vivent</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>&amp;Territory</source>
      <translation>&amp;Espace</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>Commu&amp;ne</source>
      <translation>Commu&amp;ne</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>&amp;With step</source>
      <translation>&amp;Avec étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>With&amp;out step</source>
      <translation>San&amp;s étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>Fac&amp;ility</source>
      <translation>Éta&amp;bliss.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>Whole path&amp;way</source>
      <translation>Parc&amp;ours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>&amp;From</source>
      <translation>&amp;Du</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>&amp;Until</source>
      <translation>A&amp;u</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>Wa&amp;it</source>
      <translation>Attent&amp;e</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>Care outsi&amp;de</source>
      <translation>&amp;Hors de</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>&amp;Group</source>
      <translation>&amp;Groupe</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>The reference pathway gives no limits.</source>
      <translation>Le parcours de référence ne donne pas de limites.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>any</source>
      <translation>tous</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>over its limit</source>
      <translation>hors limite</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>more than</source>
      <translation>plus de</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>the commune</source>
      <translation>la commune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_box.py" />
      <source>the departement</source>
      <translation>le département</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_fields.py" />
      <source>A number of days since the first event</source>
      <translation>Un nombre de jours depuis le premier événement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/filter_fields.py" />
      <source>A day, a month or a year: 2019-03-04, 2019-03, 2019</source>
      <translation>Un jour, un mois ou une année : 04/03/2019, 03/2019, 2019</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_canvas.py" />
      <source>up to {n} days</source>
      <translation>jusqu'à {n} jours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_canvas.py" />
      <source>{low} to {high}</source>
      <translation>{low} à {high}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_canvas.py" />
      <source>over {n}</source>
      <translation>plus de {n}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_canvas.py" />
      <source>Graph of passages between steps</source>
      <translation>Graphe des passages entre étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_canvas.py" />
      <source>start</source>
      <translation>début</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_canvas.py" />
      <source>end</source>
      <translation>fin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_view.py" />
      <source>Arrow keys go from passage to passage, the most frequent first; Return or a click shows only the patients who make it.</source>
      <translation>Les flèches vont de passage en passage, les plus fréquents d'abord ; Entrée ou un clic ne montre que les patients concernés.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_view.py" />
      <source>{before} → {after}: {count} passages of {patients} patients</source>
      <translation>{before} → {after} : {count} passages de {patients} patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_view.py" />
      <source>{passages}, median wait {days}.</source>
      <translation>{passages}, délai médian {days}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_view.py" />
      <source>Legend</source>
      <translation>Légende</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_view.py" />
      <source>Share of passages shown</source>
      <translation>Part des passages montrés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_view.py" />
      <source>Fewer passages make the main ways stand out</source>
      <translation>Moins de passages font ressortir les chemins principaux</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_view.py" />
      <source>&amp;Passages shown</source>
      <translation>&amp;Passages montrés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_view.py" />
      <source>Chosen passage</source>
      <translation>Passage choisi</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_view.py" />
      <source>Counting passages</source>
      <translation>Comptage des passages</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_view.py" />
      <source>{n} % ({shown} of {all})</source>
      <translation>{n} % ({shown} sur {all})</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_view.py" />
      <source>{n} patients begin with {step}.</source>
      <translation>{n} patients commencent par {step}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_view.py" />
      <source>{n} patients end with {step}.</source>
      <translation>{n} patients finissent par {step}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_view.py" />
      <source>{passages}, waits unknown.</source>
      <translation>{passages}, délais inconnus.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_view.py" />
      <source>Median wait</source>
      <translation>Délai médian</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_view.py" />
      <source>width: passages</source>
      <translation>largeur : passages</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_view.py" />
      <source>Median wait:</source>
      <translation>Délai médian :</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_view.py" />
      <source>thicker = more passages</source>
      <translation>plus épais = plus de passages</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_view.py" />
      <source>Click a passage to see only the patients who make it.</source>
      <translation>Cliquez un passage pour ne voir que ses patients.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/follows_view.py" />
      <source>No passages between steps.</source>
      <translation>Aucun passage entre étapes.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/layer_choice.py" />
      <source>Steps layer</source>
      <translation>Couche d'étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/layer_choice.py" />
      <source>Layer of steps, recognised by its fields patient, step, date</source>
      <translation>Couche d'étapes, reconnue à ses champs patient, step, date</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/layer_choice.py" />
      <source>Homes layer</source>
      <translation>Couche des domiciles</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/layer_choice.py" />
      <source>Layer of patients or communes that says where the patients live</source>
      <translation>Couche de patients ou de communes qui dit où habitent les patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/layer_choice.py" />
      <source>none: start at the first facility</source>
      <translation>aucune : partir du premier établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/layer_choice.py" />
      <source>&amp;Steps</source>
      <translation>&amp;Étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/layer_choice.py" />
      <source>&amp;Homes</source>
      <translation>&amp;Domiciles</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/map_link.py" />
      <source>The map shows the first {n} of the {total} selected patients.</source>
      <translation>La carte montre les {n} premiers des {total} patients sélectionnés.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/map_link.py" />
      <source>No home and no facility of the patients is there.</source>
      <translation>Il n'y a là ni domicile ni établissement des patients.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/panel_help.py" />
      <source>Help on the pathway panel</source>
      <translation>Aide du panneau des parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/panel_views.py" />
      <source>Views of the pathways</source>
      <translation>Vues des parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/panel_views.py" />
      <source>Pathway</source>
      <translation>Parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/panel_views.py" />
      <source>The chosen patient, step by step</source>
      <translation>Le patient choisi, étape par étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/panel_views.py" />
      <source>The selected patients on one axis of time</source>
      <translation>Les patients sélectionnés sur un axe du temps</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/panel_views.py" />
      <source>Which pathways are frequent</source>
      <translation>Quels parcours sont fréquents</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/panel_views.py" />
      <source>Which step follows which, and after how long</source>
      <translation>Quelle étape suit laquelle, et après combien de temps</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/panel_views.py" />
      <source>Compare</source>
      <translation>Comparer</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/panel_views.py" />
      <source>Two groups side by side</source>
      <translation>Deux groupes côte à côte</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Chosen patient</source>
      <translation>Patient choisi</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>The pathway in words</source>
      <translation>Le parcours en mots</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Chosen step</source>
      <translation>Étape choisie</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Totals of the pathway</source>
      <translation>Totaux du parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Previous patient of the list</source>
      <translation>Patient précédent de la liste</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Previous patient</source>
      <translation>Patient précédent</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Next patient of the list</source>
      <translation>Patient suivant de la liste</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Next patient</source>
      <translation>Patient suivant</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Zoom the map to this pathway</source>
      <translation>Zoomer la carte sur ce parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Zoom to pathway</source>
      <translation>Zoomer sur le parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Play the pathway on the map, step by step</source>
      <translation>Dérouler le parcours sur la carte, étape par étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Play the pathway</source>
      <translation>Dérouler le parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Zoom to each &amp;pathway</source>
      <translation>Zoomer sur chaque &amp;parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Zoom the map whenever another patient is chosen</source>
      <translation>Zoomer la carte à chaque changement de patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Steps of the pathway</source>
      <translation>Étapes du parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Choose a patient in the list.</source>
      <translation>Choisissez un patient dans la liste.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Km</source>
      <translation>Km</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/pathway_view.py" />
      <source>Min.</source>
      <translation>Min</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_list.py" />
      <source>Search patients, communes, facilities, steps</source>
      <translation>Chercher patients, communes, établissements, étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_list.py" />
      <source>Search patients</source>
      <translation>Chercher des patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_list.py" />
      <source>Every word must be found in the patient, the residence or one of the steps</source>
      <translation>Chaque mot doit se trouver dans le patient, la résidence ou une des étapes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_list.py" />
      <source>Number of patients shown</source>
      <translation>Nombre de patients affichés</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_list.py" />
      <source>Show or hide the filters</source>
      <translation>Montrer ou cacher les filtres</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_list.py" />
      <source>Click on a home or a facility on the map to choose its patients</source>
      <translation>Cliquer sur un domicile ou un établissement de la carte pour choisir ses patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_list.py" />
      <source>Choose on the map</source>
      <translation>Choisir sur la carte</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_list.py" />
      <source>The filter in words</source>
      <translation>Le filtre en mots</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_list.py" />
      <source>Clear the search and all filters</source>
      <translation>Effacer la recherche et tous les filtres</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_list.py" />
      <source>Clear filters</source>
      <translation>Effacer les filtres</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Identifier of the patient</source>
      <translation>Identifiant du patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Residence</source>
      <translation>Résidence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Commune where the patient lives</source>
      <translation>Commune où habite le patient</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Territory</source>
      <translation>Espace</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Type of territory of the residence</source>
      <translation>Type d'espace de la résidence</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Number of steps of care</source>
      <translation>Nombre d'étapes de soins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Facil.</source>
      <translation>Établ.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Number of different facilities</source>
      <translation>Nombre d'établissements différents</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Number of different communes of care</source>
      <translation>Nombre de communes de soins différentes</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Days</source>
      <translation>Jours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Days from the first step to the end of the last</source>
      <translation>Jours de la première étape à la fin de la dernière</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Longest wait</source>
      <translation>Attente max.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Longest wait between two steps, in days</source>
      <translation>Plus longue attente entre deux étapes, en jours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Straight-line kilometres: from home to each place of care in turn and back home</source>
      <translation>Kilomètres à vol d'oiseau : du domicile à chaque lieu de soins tour à tour, puis retour au domicile</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Waits over their limit, missing steps, and changes of facility after a long wait</source>
      <translation>Attentes au-delà de leur limite, étapes manquantes et changements d'établissement après une longue attente</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>First step</source>
      <translation>Première étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Date of the first step</source>
      <translation>Date de la première étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/patient_model.py" />
      <source>Number of steps with a remark from loading</source>
      <translation>Nombre d'étapes avec une remarque au chargement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/reading_page.py" />
      <source>Reading patient pathways</source>
      <translation>Lecture des parcours patients</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/reading_page.py" />
      <source>Stop</source>
      <translation>Arrêter</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>The longest wait of this pathway</source>
      <translation>La plus longue attente de ce parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>The layer does not say where this step took place.</source>
      <translation>La couche ne dit pas où cette étape a eu lieu.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>No.</source>
      <translation>N°</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>Number of the step, as on the map</source>
      <translation>Numéro de l'étape, comme sur la carte</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>Date of the step</source>
      <translation>Date de l'étape</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>Kind of care</source>
      <translation>Type de soin</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>Facility</source>
      <translation>Établissement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>Facility of care</source>
      <translation>Établissement de soins</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>Commune</source>
      <translation>Commune</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>Straight-line kilometres from the place before (first from home)</source>
      <translation>Kilomètres à vol d'oiseau depuis le lieu précédent (d'abord depuis le domicile)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>Minutes of travel, as the layer gives them</source>
      <translation>Minutes de trajet, telles que la couche les donne</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>Days since the end of the step before</source>
      <translation>Jours depuis la fin de l'étape précédente</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>Breaks, and remarks from loading</source>
      <translation>Ruptures, et remarques du chargement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>break: the wait is over its limit of {limit}</source>
      <translation>rupture : l'attente dépasse sa limite de {limit}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>break: another facility after a long wait</source>
      <translation>rupture : autre établissement après une longue attente</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/step_model.py" />
      <source>{km} km</source>
      <translation>{km} km</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/steps_reading.py" />
      <source>The layer cannot be read: {reason}</source>
      <translation>La couche ne peut pas être lue : {reason}</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/timeline_legend.py" />
      <source>wait within limit</source>
      <translation>délai tenu</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/timeline_legend.py" />
      <source>wait over limit</source>
      <translation>délai dépassé</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/timeline_legend.py" />
      <source>missing step</source>
      <translation>étape manquante</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/timeline_painting.py" />
      <source>+{n} d</source>
      <translation>+{n} j</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/timeline_painting.py" />
      <source>{n} d</source>
      <translation>{n} j</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/timeline_view.py" />
      <source>Left and Right go from step to step, Up and Down to another patient, plus and minus zoom, 0 shows all the time. The wheel zooms; with many patients it scrolls, and zooms with Control.</source>
      <translation>Gauche et Droite vont d'étape en étape, Haut et Bas à un autre patient, plus et moins zooment, 0 montre toute la durée. La molette zoome ; avec beaucoup de patients elle fait défiler, et zoome avec Ctrl.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/timeline_view.py" />
      <source>&amp;Days since the first event</source>
      <translation>&amp;Jours depuis le premier événement</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/timeline_view.py" />
      <source>Let all pathways begin at the same place, to compare how long they take</source>
      <translation>Faire commencer tous les parcours au même endroit, pour comparer leurs durées</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/timeline_view.py" />
      <source>Zoom out (-)</source>
      <translation>Zoom arrière (-)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/timeline_view.py" />
      <source>Zoom out</source>
      <translation>Zoom arrière</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/timeline_view.py" />
      <source>Zoom in (+)</source>
      <translation>Zoom avant (+)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/timeline_view.py" />
      <source>Zoom in</source>
      <translation>Zoom avant</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/timeline_view.py" />
      <source>See all the time (0)</source>
      <translation>Voir toute la durée (0)</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/timeline_view.py" />
      <source>See all the time</source>
      <translation>Voir toute la durée</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/timeline_view.py" />
      <source>Remark on the timeline</source>
      <translation>Remarque sur la frise</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/timeline_view.py" />
      <source>Timeline of pathways</source>
      <translation>Frise des parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/timeline_view.py" />
      <source>Choose one or several patients in the list.</source>
      <translation>Choisissez un ou plusieurs patients dans la liste.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/timeline_view.py" />
      <source>The first {n} of {total} patients are drawn.</source>
      <translation>Les {n} premiers patients sur {total} sont dessinés.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/variants_view.py" />
      <source>Variant {rank}: {cases} patients, {share} of all; up to here {cumulative}.</source>
      <translation>Variante {rank} : {cases} patients, {share} de l'ensemble ; jusqu'ici {cumulative}.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/variants_view.py" />
      <source>Variants in words</source>
      <translation>Les variantes en mots</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/variants_view.py" />
      <source>Return or a click shows only the patients of the variant.</source>
      <translation>Entrée ou un clic ne montre que les patients de la variante.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/variants_view.py" />
      <source>Variants of pathways</source>
      <translation>Variantes des parcours</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/variants_view.py" />
      <source>{variants} variants among {patients} patients; {n} of them hold {share} of the patients.</source>
      <translation>{variants} variantes parmi {patients} patients ; {n} d'entre elles réunissent {share} des patients.</translation>
    </message>
    <message>
      <location filename="../../parcours_plugin/ui/variants_view.py" />
      <source>No pathways to compare.</source>
      <translation>Aucun parcours à comparer.</translation>
    </message>
  </context>
</TS>
