grammar Plan;

file : WORD* EOF ;

WORD : [a-z]+ ;
WS : [ \t\r\n]+ -> channel(HIDDEN) ;
