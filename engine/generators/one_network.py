"""What models of one network have in common."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Generic, Self, TypeVar

import torch
from torch import Tensor, nn

from engine.generators.card import Card
from engine.generators.foreground import best_dtype
from engine.generators.weights import building, tensors_of, unfit
from engine.networks.layers import to_channels_last

Network = TypeVar("Network", bound=nn.Module)


class OneNetwork(ABC, Generic[Network]):
    """The network of one card, on one device, in one number format."""

    def __init__(self, card: Card, network: Network, device: torch.device, dtype: torch.dtype) -> None:
        self.card, self.device, self.dtype = card, device, dtype
        self.network = network.to(device, dtype).eval().requires_grad_(False)
        to_channels_last(self.network)

    @classmethod
    def load(cls, card: Card, device: torch.device | str = "cpu", dtype: torch.dtype | None = None) -> Self:
        """Read a card's weights, strictly; Problem when they are missing, damaged or of another network."""
        device = torch.device(device)
        tensors = tensors_of(card)
        with building(card):
            network = cls.network_of(tensors)
            network.load_state_dict(tensors, strict=True)
        if not cls.fits(network, card):
            raise unfit(card)
        return cls(card, network, device, dtype or best_dtype(device))

    @staticmethod
    @abstractmethod
    def network_of(tensors: dict[str, Tensor]) -> Network:
        """Return a new network of the sizes that its tensors have."""

    @staticmethod
    def fits(network: Network, card: Card) -> bool:
        """Return whether the network has the sizes of which the card tells."""
        return True
