"""Reads the variables of a TensorFlow SavedModel without TensorFlow: its index is a LevelDB table of protocol buffers."""

import struct

import numpy as np

FOOTER = 48
FLOAT = 1


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def entries(data, offset, size):
    """Keys and values of an uncompressed block; a key shares its beginning with the one before."""
    block = data[offset : offset + size]
    end = size - 4 - 4 * struct.unpack("<I", block[-4:])[0]
    at, key = 0, b""
    while at < end:
        shared, at = varint(block, at)
        own, at = varint(block, at)
        length, at = varint(block, at)
        key = key[:shared] + block[at : at + own]
        yield key, block[at + own : at + own + length]
        at += own + length


def fields(message):
    """A protocol buffer's values by their numbers."""
    at, found = 0, {}
    while at < len(message):
        tag, at = varint(message, at)
        if tag & 7 == 0:
            value, at = varint(message, at)
        else:
            length, at = varint(message, at) if tag & 7 == 2 else ({5: 4, 1: 8}[tag & 7], at)
            value, at = message[at : at + length], at + length
        found.setdefault(tag >> 3, []).append(value)
    return found


def variables(prefix):
    """All variables of floats by their names. prefix: the path of `variables/variables`"""
    with open(prefix + ".index", "rb") as file:
        index = file.read()
    values = np.memmap(prefix + ".data-00000-of-00001", np.uint8, "r")
    footer = index[-FOOTER:]
    at = 0
    for _ in range(2):
        _, at = varint(footer, at)
    offset, at = varint(footer, at)
    size, at = varint(footer, at)
    found = {}
    for _, place in entries(index, offset, size):
        begin, after = varint(place, 0)
        for key, entry in entries(index, begin, varint(place, after)[0]):
            parts = fields(entry) if key else {}
            if parts.get(1) == [FLOAT]:
                shape = [fields(one).get(1, [0])[0] for one in fields(parts[2][0]).get(2, [])]
                start, length = parts.get(4, [0])[0], parts[5][0]
                bytes_ = values[start : start + length].tobytes()
                found[key.decode()] = np.frombuffer(bytes_, np.float32).reshape(shape)
    return found
