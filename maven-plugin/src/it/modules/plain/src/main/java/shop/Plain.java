package shop;

record Plain() {}
