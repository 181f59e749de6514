values = [
    f(1000), f(1001), f(1002), f(1003), f(1004), f(1005), f(1006), f(1007), f(1008), f(1009),
    f(1010), f(1011), f(1012), f(1013), f(1014), f(1015), f(1016), f(1017), f(1018), f(1019),
    f(1020), f(1021), f(1022), f(1023), f(1024), f(1025), f(1026), f(1027), f(1028), f(1029),
    f(1030), f(1031), f(1032), f(1033), f(1034), f(1035), f(1036), f(1037), f(1038), f(1039),
    f(1040), f(1041), f(1042), f(1043), f(1044), f(1045), f(1046), f(1047), f(1048), f(1049),
    f(1050), f(1051), f(1052), f(1053), f(1054), f(1055), f(1056), f(1057), f(1058), f(1059),
    f(1060), f(1061), f(1062), f(1063), f(1064), f(1065), f(1066), f(1067), f(1068), f(1069),
    f(1070), f(1071), f(1072), f(1073), f(1074), f(1075), f(1076), f(1077), f(1078), f(1079),
    f(1080), f(1081), f(1082), f(1083), f(1084), f(1085), f(1086), f(1087), f(1088), f(1089),
    f(1090), f(1091), f(1092), f(1093), f(1094), f(1095), f(1096), f(1097), f(1098), f(1099),
    f(1100), f(1101), f(1102), f(1103), f(1104), f(1105), f(1106), f(1107), f(1108), f(1109),
    f(1110), f(1111), f(1112), f(1113), f(1114), f(1115), f(1116), f(1117), f(1118), f(1119),
    f(1120), f(1121), f(1122), f(1123), f(1124), f(1125), f(1126), f(1127), f(1128), f(1129),
    f(1130), f(1131), f(1132), f(1133), f(1134), f(1135), f(1136), f(1137), f(1138), f(1139),
    f(1140), f(1141), f(1142), f(1143), f(1144), f(1145), f(1146), f(1147), f(1148), f(1149),
    f(1150), f(1151), f(1152), f(1153), f(1154), f(1155), f(1156), f(1157), f(1158), f(1159),
    f(1160), f(1161), f(1162), f(1163), f(1164), f(1165), f(1166), f(1167), f(1168), f(1169),
    f(1170), f(1171), f(1172), f(1173), f(1174), f(1175), f(1176), f(1177), f(1178), f(1179),
    f(1180), f(1181), f(1182), f(1183), f(1184), f(1185), f(1186), f(1187), f(1188), f(1189),
    f(1190), f(1191), f(1192), f(1193), f(1194), f(1195), f(1196), f(1197), f(1198), f(1199),
    f(1200), f(1201), f(1202), f(1203), f(1204), f(1205), f(1206), f(1207), f(1208), f(1209),
    f(1210), f(1211), f(1212), f(1213), f(1214), f(1215), f(1216), f(1217), f(1218), f(1219),
    f(1220), f(1221), f(1222), f(1223), f(1224), f(1225), f(1226), f(1227), f(1228), f(1229),
    f(1230), f(1231), f(1232), f(1233), f(1234), f(1235), f(1236), f(1237), f(1238), f(1239),
    f(1240), f(1241), f(1242), f(1243), f(1244), f(1245), f(1246), f(1247), f(1248), f(1249),
    f(1250), f(1251), f(1252), f(1253), f(1254), f(1255), f(1256), f(1257), f(1258), f(1259),
    f(1260), f(1261), f(1262), f(1263), f(1264), f(1265), f(1266), f(1267), f(1268), f(1269),
    f(1270), f(1271), f(1272), f(1273), f(1274), f(1275), f(1276), f(1277), f(1278), f(1279),
    f(1280), f(1281), f(1282), f(1283), f(1284), f(1285), f(1286), f(1287), f(1288), f(1289),
    f(1290), f(1291), f(1292), f(1293), f(1294), f(1295), f(1296), f(1297), f(1298), f(1299),
]
name0 = 'text0'
name1 = 'text1'
name2 = 'text2'
name3 = 'text3'
name4 = 'text4'
name5 = 'text5'
name6 = 'text6'
name7 = 'text7'
name8 = 'text8'
name9 = 'text9'
name10 = 'text10'
name11 = 'text11'
name12 = 'text12'
name13 = 'text13'
name14 = 'text14'
name15 = 'text15'
name16 = 'text16'
name17 = 'text17'
name18 = 'text18'
name19 = 'text19'
name20 = 'text20'
name21 = 'text21'
name22 = 'text22'
name23 = 'text23'
name24 = 'text24'
name25 = 'text25'
name26 = 'text26'
name27 = 'text27'
name28 = 'text28'
name29 = 'text29'
name30 = 'text30'
name31 = 'text31'
name32 = 'text32'
name33 = 'text33'
name34 = 'text34'
name35 = 'text35'
name36 = 'text36'
name37 = 'text37'
name38 = 'text38'
name39 = 'text39'
name40 = 'text40'
name41 = 'text41'
name42 = 'text42'
name43 = 'text43'
name44 = 'text44'
name45 = 'text45'
name46 = 'text46'
name47 = 'text47'
name48 = 'text48'
name49 = 'text49'
name50 = 'text50'
name51 = 'text51'
name52 = 'text52'
name53 = 'text53'
name54 = 'text54'
name55 = 'text55'
name56 = 'text56'
name57 = 'text57'
name58 = 'text58'
name59 = 'text59'
name60 = 'text60'
name61 = 'text61'
name62 = 'text62'
name63 = 'text63'
name64 = 'text64'
name65 = 'text65'
name66 = 'text66'
name67 = 'text67'
name68 = 'text68'
name69 = 'text69'
name70 = 'text70'
name71 = 'text71'
name72 = 'text72'
name73 = 'text73'
name74 = 'text74'
name75 = 'text75'
name76 = 'text76'
name77 = 'text77'
name78 = 'text78'
name79 = 'text79'
name80 = 'text80'
name81 = 'text81'
name82 = 'text82'
name83 = 'text83'
name84 = 'text84'
name85 = 'text85'
name86 = 'text86'
name87 = 'text87'
name88 = 'text88'
name89 = 'text89'
name90 = 'text90'
name91 = 'text91'
name92 = 'text92'
name93 = 'text93'
name94 = 'text94'
name95 = 'text95'
name96 = 'text96'
name97 = 'text97'
name98 = 'text98'
name99 = 'text99'
name100 = 'text100'
name101 = 'text101'
name102 = 'text102'
name103 = 'text103'
name104 = 'text104'
name105 = 'text105'
name106 = 'text106'
name107 = 'text107'
name108 = 'text108'
name109 = 'text109'
name110 = 'text110'
name111 = 'text111'
name112 = 'text112'
name113 = 'text113'
name114 = 'text114'
name115 = 'text115'
name116 = 'text116'
name117 = 'text117'
name118 = 'text118'
name119 = 'text119'
name120 = 'text120'
name121 = 'text121'
name122 = 'text122'
name123 = 'text123'
name124 = 'text124'
name125 = 'text125'
name126 = 'text126'
name127 = 'text127'
name128 = 'text128'
name129 = 'text129'
name130 = 'text130'
name131 = 'text131'
name132 = 'text132'
name133 = 'text133'
name134 = 'text134'
name135 = 'text135'
name136 = 'text136'
name137 = 'text137'
name138 = 'text138'
name139 = 'text139'
name140 = 'text140'
name141 = 'text141'
name142 = 'text142'
name143 = 'text143'
name144 = 'text144'
name145 = 'text145'
name146 = 'text146'
name147 = 'text147'
name148 = 'text148'
name149 = 'text149'
name150 = 'text150'
name151 = 'text151'
name152 = 'text152'
name153 = 'text153'
name154 = 'text154'
name155 = 'text155'
name156 = 'text156'
name157 = 'text157'
name158 = 'text158'
name159 = 'text159'
name160 = 'text160'
name161 = 'text161'
name162 = 'text162'
name163 = 'text163'
name164 = 'text164'
name165 = 'text165'
name166 = 'text166'
name167 = 'text167'
name168 = 'text168'
name169 = 'text169'
name170 = 'text170'
name171 = 'text171'
name172 = 'text172'
name173 = 'text173'
name174 = 'text174'
name175 = 'text175'
name176 = 'text176'
name177 = 'text177'
name178 = 'text178'
name179 = 'text179'
name180 = 'text180'
name181 = 'text181'
name182 = 'text182'
name183 = 'text183'
name184 = 'text184'
name185 = 'text185'
name186 = 'text186'
name187 = 'text187'
name188 = 'text188'
name189 = 'text189'
name190 = 'text190'
name191 = 'text191'
name192 = 'text192'
name193 = 'text193'
name194 = 'text194'
name195 = 'text195'
name196 = 'text196'
name197 = 'text197'
name198 = 'text198'
name199 = 'text199'
name200 = 'text200'
name201 = 'text201'
name202 = 'text202'
name203 = 'text203'
name204 = 'text204'
name205 = 'text205'
name206 = 'text206'
name207 = 'text207'
name208 = 'text208'
name209 = 'text209'
name210 = 'text210'
name211 = 'text211'
name212 = 'text212'
name213 = 'text213'
name214 = 'text214'
name215 = 'text215'
name216 = 'text216'
name217 = 'text217'
name218 = 'text218'
name219 = 'text219'
name220 = 'text220'
name221 = 'text221'
name222 = 'text222'
name223 = 'text223'
name224 = 'text224'
name225 = 'text225'
name226 = 'text226'
name227 = 'text227'
name228 = 'text228'
name229 = 'text229'
name230 = 'text230'
name231 = 'text231'
name232 = 'text232'
name233 = 'text233'
name234 = 'text234'
name235 = 'text235'
name236 = 'text236'
name237 = 'text237'
name238 = 'text238'
name239 = 'text239'
name240 = 'text240'
name241 = 'text241'
name242 = 'text242'
name243 = 'text243'
name244 = 'text244'
name245 = 'text245'
name246 = 'text246'
name247 = 'text247'
name248 = 'text248'
name249 = 'text249'
name250 = 'text250'
name251 = 'text251'
name252 = 'text252'
name253 = 'text253'
name254 = 'text254'
name255 = 'text255'
name256 = 'text256'
name257 = 'text257'
name258 = 'text258'
name259 = 'text259'
name260 = 'text260'
name261 = 'text261'
name262 = 'text262'
name263 = 'text263'
name264 = 'text264'
name265 = 'text265'
name266 = 'text266'
name267 = 'text267'
name268 = 'text268'
name269 = 'text269'
def use():
    try:
        print(obj.attribute0, 'constant0', 0.5)
        print(obj.attribute1, 'constant1', 1.5)
        print(obj.attribute2, 'constant2', 2.5)
        print(obj.attribute3, 'constant3', 3.5)
        print(obj.attribute4, 'constant4', 4.5)
        print(obj.attribute5, 'constant5', 5.5)
        print(obj.attribute6, 'constant6', 6.5)
        print(obj.attribute7, 'constant7', 7.5)
        print(obj.attribute8, 'constant8', 8.5)
        print(obj.attribute9, 'constant9', 9.5)
        print(obj.attribute10, 'constant10', 10.5)
        print(obj.attribute11, 'constant11', 11.5)
        print(obj.attribute12, 'constant12', 12.5)
        print(obj.attribute13, 'constant13', 13.5)
        print(obj.attribute14, 'constant14', 14.5)
        print(obj.attribute15, 'constant15', 15.5)
        print(obj.attribute16, 'constant16', 16.5)
        print(obj.attribute17, 'constant17', 17.5)
        print(obj.attribute18, 'constant18', 18.5)
        print(obj.attribute19, 'constant19', 19.5)
        print(obj.attribute20, 'constant20', 20.5)
        print(obj.attribute21, 'constant21', 21.5)
        print(obj.attribute22, 'constant22', 22.5)
        print(obj.attribute23, 'constant23', 23.5)
        print(obj.attribute24, 'constant24', 24.5)
        print(obj.attribute25, 'constant25', 25.5)
        print(obj.attribute26, 'constant26', 26.5)
        print(obj.attribute27, 'constant27', 27.5)
        print(obj.attribute28, 'constant28', 28.5)
        print(obj.attribute29, 'constant29', 29.5)
    except ValueError:
        return attribute, 2.25
    finally:
        print('end')
if name0:
    print(name269, 'text269', 3.75, obj.late)
while name1:
    name0 += name200
    name1 += name201
    name2 += name202
    name3 += name203
    name4 += name204
    name5 += name205
    name6 += name206
    name7 += name207
    name8 += name208
    name9 += name209
    name10 += name210
    name11 += name211
    name12 += name212
    name13 += name213
    name14 += name214
    name15 += name215
    name16 += name216
    name17 += name217
    name18 += name218
    name19 += name219
