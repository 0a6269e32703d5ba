package signet.format.pickle;

/**
 * The instructions of pickle protocols 0 to 5, by the names of Python's {@code pickletools}. The
 * machine carries out those that torch.save writes; the rest are here so that a refusal can name
 * them.
 */
enum Opcode {
    PROTO(0x80),
    FRAME(0x95),
    STOP('.'),
    MARK('('),
    NONE('N'),
    NEWTRUE(0x88),
    NEWFALSE(0x89),
    BININT('J'),
    BININT1('K'),
    BININT2('M'),
    LONG1(0x8a),
    BINFLOAT('G'),
    BINUNICODE('X'),
    SHORT_BINUNICODE(0x8c),
    BINUNICODE8(0x8d),
    SHORT_BINSTRING('U'),
    BINBYTES('B'),
    SHORT_BINBYTES('C'),
    EMPTY_TUPLE(')'),
    TUPLE('t'),
    TUPLE1(0x85),
    TUPLE2(0x86),
    TUPLE3(0x87),
    EMPTY_LIST(']'),
    APPEND('a'),
    APPENDS('e'),
    EMPTY_SET(0x8f),
    ADDITEMS(0x90),
    EMPTY_DICT('}'),
    SETITEM('s'),
    SETITEMS('u'),
    BINPUT('q'),
    LONG_BINPUT('r'),
    MEMOIZE(0x94),
    BINGET('h'),
    LONG_BINGET('j'),
    GLOBAL('c'),
    STACK_GLOBAL(0x93),
    REDUCE('R'),
    NEWOBJ(0x81),
    BUILD('b'),
    BINPERSID('Q'),

    INT('I'),
    LONG('L'),
    LONG4(0x8b),
    FLOAT('F'),
    STRING('S'),
    BINSTRING('T'),
    UNICODE('V'),
    BINBYTES8(0x8e),
    BYTEARRAY8(0x96),
    NEXT_BUFFER(0x97),
    READONLY_BUFFER(0x98),
    LIST('l'),
    DICT('d'),
    FROZENSET(0x91),
    POP('0'),
    POP_MARK('1'),
    DUP('2'),
    PUT('p'),
    GET('g'),
    PERSID('P'),
    INST('i'),
    OBJ('o'),
    NEWOBJ_EX(0x92),
    EXT1(0x82),
    EXT2(0x83),
    EXT4(0x84);

    private static final Opcode[] BY_CODE = new Opcode[256];

    static {
        for (Opcode opcode : values()) {
            BY_CODE[opcode.code] = opcode;
        }
    }

    private final int code;

    Opcode(int code) {
        this.code = code;
    }

    /** The instruction of a byte, or null where no protocol knows one. */
    static Opcode of(int code) {
        return BY_CODE[code];
    }
}
