// The language as text: statements, blocks, heads, phrases, and flat runs of words and figures. It knows no health
// policy. What a run of words means is read later, by whoever knows which type is wanted there.
//
// Where a statement ends and which little words begin a phrase depends on line breaks and on the next word. That is
// settled between lexer and parser (syntax.Layout), which makes the tokens listed first, hides what it has reported,
// and leaves braces in balance: no list of its tokens is refused here, and one token of lookahead decides everything.
grammar Plan;

options { caseInsensitive = true; }

tokens {
    END,        // zero width: the statement stops here
    KEY,        // anything before the colon of an answer
    PHRASE,     // a word or pair that begins a phrase: from, paid by, if refused
    ALONE,      // a phrase that is one word: assumed, unverified, pending
    LITTLE,     // a word that can begin a phrase, where it does not: over 65, at most, (… in …)
    THROUGH     // to, before a figure or a date: a range
}

file      : statement* EOF ;
statement : head (block | END)
          | block                                   // a block without a heading: reported, its content kept
          ;
block     : LBRACE statement* RBRACE ;
head      : answer | sentence | band | stray ;
answer    : KEY+ COLON value phrase* ;              // key: value, value phrases
sentence  : WORD value phrase* ;                    // verb object phrases (a section is a sentence with a block)
band      : (NUMBER | PERCENT | MONEY | DATE | YEAR | DASH | PLUS) value phrase* ;      // a line of a schedule
stray     : (LITTLE | ALONE | QUOTE | COMMA | OPEN | CLOSE | SLASH | THROUGH) value phrase*
          | phrase+                                 // begins as no statement can: reported
          ;
phrase    : PHRASE value ;
value     : ( WORD | LITTLE | ALONE | NUMBER | PERCENT | MONEY | DATE | YEAR | QUOTE | COMMA | OPEN | CLOSE | SLASH
            | DASH | PLUS | THROUGH )* ;

// Every character of a text is in exactly one token.
DATE    : YYYY HYPHEN D D HYPHEN D D                                    // 2024-01-01
        | MONTH S+ D D? (S* ',' S* | S+) YYYY                           // January 1, 2024
        | (D D? S+)? MONTH (S* ',' S* | S+) YYYY                        // 1 January 2024, January 2024
        ;
YEAR    : ('19' | '20' | '21') D D ;
NUMBER  : NUM | MIXED ;
PERCENT : (NUM | MIXED) S? '%' ;
MONEY   : '$' S? NUM LETTER* ;                                          // $1.2, $8.8T, $3bn
WORD    : (D+ HYPHEN? (D+ HYPHEN)?)? LETTER (LETTER | D)* ((APOSTROPHE? HYPHEN | APOSTROPHE | [._]) (LETTER | D)+)*
          APOSTROPHE?                                                   // workers' compensation, fee-for-service
        | LETTER '.' (LETTER '.')+                                      // U.S.
        ;
QUOTE   : '"' ~["\r\n\u000B\u0085\u2028\u2029]* '"'
        | [“”] ~[”\r\n\u000B\u0085\u2028\u2029]* '”'
        | '„' ~[“”\r\n\u000B\u0085\u2028\u2029]* [“”]
        ;
UNCLOSED : '"' ~["\r\n\u000B\u0085\u2028\u2029]*                        // one mark shorter than the same as a QUOTE
        | [“”] ~[”\r\n\u000B\u0085\u2028\u2029]*
        | '„' ~[“”\r\n\u000B\u0085\u2028\u2029]*
        ;
LBRACE  : '{' ;
RBRACE  : '}' ;
OPEN    : '(' ;
CLOSE   : ')' ;
COLON   : ':' ;
COMMA   : ',' ;
SLASH   : '/' ;
PLUS    : '+' ;
DASH    : [-‐‑‒–—−] ;
CONFLICT : ('<<<<<<<' | '=======' | '>>>>>>>' | '|||||||') ~[\r\n]* -> channel(HIDDEN) ;
COMMENT : '#' ~[\r\n\u000B\u0085\u2028\u2029]* -> channel(HIDDEN) ;
NEWLINE : ('\r\n' | [\n\r\u000B\u0085\u2028\u2029]) -> channel(HIDDEN) ;
SPACE   : S+ -> channel(HIDDEN) ;
UNKNOWN : . -> channel(HIDDEN) ;

fragment S      : [ \t\f\u00A0\u1680\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF] ;
fragment D      : [0-9] ;
fragment YYYY   : D D D D ;
fragment HYPHEN : [-‐‑–] ;
fragment APOSTROPHE : ['’] ;
fragment LETTER : [a-z\u00AD\u00C0-\u024F\u0300-\u036F\u1E00-\u1EFF\uFB00-\uFB06] ;
fragment NUM    : D+ (',' D D D)* ('.' D+)? ;
fragment MIXED  : (D+ S*)? [½⅓⅔¼¾⅛⅜⅝⅞] | (D+ S+)? D+ '/' D+ ;             // 6⅔, 6 2/3, 2/3
fragment MONTH  : 'january' | 'february' | 'march' | 'april' | 'may' | 'june' | 'july' | 'august' | 'september'
                | 'october' | 'november' | 'december'
                | ('jan' | 'feb' | 'mar' | 'apr' | 'jun' | 'jul' | 'aug' | 'sept' | 'sep' | 'oct' | 'nov' | 'dec') '.'? ;
