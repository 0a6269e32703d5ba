"""Prints what PyTorch finds in a state dict, as JSON: describe_torch_file.py FILE"""
import json
import sys

import torch
from make_torch_fixtures import describe

print(json.dumps(describe(torch.load(sys.argv[1], weights_only=True))))
