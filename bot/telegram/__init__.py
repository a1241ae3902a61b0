"""The doors in: webhook and polling, what an update says, who may."""
