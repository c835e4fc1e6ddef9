// Marks this folder as a module; each Kubernetes version has its own module file beside it (go build -modfile=1.36.mod).
module podwright/test/cluster/server

go 1.26
