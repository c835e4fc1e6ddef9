// A whole control plane for asking questions: etcd and kube-apiserver in one process, on loopback only.
//
// Its first argument is the folder for all its state, which it makes; the others are more flags of kube-apiserver. It
// reads the bearer token from the first line of its standard input and prints one line of JSON, {"url","ca"}, when
// kube-apiserver is about to start. It ends on a signal, on a failure, and when its standard input closes, which is how
// it learns that whoever started it is gone; then it removes the folder.
package main

import (
	"bufio"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"

	"go.etcd.io/etcd/server/v3/embed"
	"k8s.io/kubernetes/cmd/kube-apiserver/app"
)

func main() {
	// Whoever reads the log may be gone before the folder is.
	signal.Ignore(syscall.SIGPIPE)
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "the first argument must be the folder for the state")
		os.Exit(2)
	}
	data := os.Args[1]
	// Never one that exists, since it is removed at the end.
	if err := os.Mkdir(data, 0o700); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	var once sync.Once
	end := func(code int) {
		// etcd and kube-apiserver are not asked to shut down: nothing of what they hold is wanted again.
		once.Do(func() {
			os.RemoveAll(data)
			os.Exit(code)
		})
		select {}
	}
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		<-signals
		end(0)
	}()
	if err := run(data, end); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	end(1)
}

func run(data string, end func(int)) error {
	input := bufio.NewReader(os.Stdin)
	token, err := input.ReadString('\n')
	if err != nil {
		return errors.New("the first line of the standard input must be the bearer token")
	}
	go func() {
		io.Copy(io.Discard, input)
		end(0)
	}()

	etcd, err := startEtcd(data)
	if err != nil {
		return fmt.Errorf("etcd: %w", err)
	}
	tokens := filepath.Join(data, "tokens.csv")
	line := strings.TrimSpace(token) + `,podwright,podwright,"system:masters"` + "\n"
	if err := os.WriteFile(tokens, []byte(line), 0o600); err != nil {
		return err
	}
	key := filepath.Join(data, "service-accounts.key")
	if err := writeKey(key); err != nil {
		return err
	}
	port, err := freePort()
	if err != nil {
		return err
	}
	certificates := filepath.Join(data, "certificates")
	url := fmt.Sprintf("https://127.0.0.1:%d", port)
	announcement, err := json.Marshal(map[string]string{
		"url": url,
		"ca":  filepath.Join(certificates, "apiserver.crt"),
	})
	if err != nil {
		return err
	}
	fmt.Println(string(announcement))

	command := app.NewAPIServerCommand()
	command.SilenceUsage = true
	command.SetArgs(append([]string{
		"--etcd-servers=" + etcd,
		"--bind-address=127.0.0.1",
		"--advertise-address=127.0.0.1",
		fmt.Sprintf("--secure-port=%d", port),
		// kube-apiserver writes itself a self-signed certificate when it finds none here.
		"--cert-dir=" + certificates,
		"--token-auth-file=" + tokens,
		"--authorization-mode=RBAC",
		"--service-account-issuer=" + url,
		"--service-account-key-file=" + key,
		"--service-account-signing-key-file=" + key,
		"--service-cluster-ip-range=10.96.0.0/12",
		"--allow-privileged=true",
		// It wants a ServiceAccount that only kube-controller-manager would create.
		"--disable-admission-plugins=ServiceAccount",
		// Endpoints may not be on loopback, and nobody looks for these.
		"--endpoint-reconciler-type=none",
		"--profiling=false",
	}, os.Args[2:]...))
	return command.Execute()
}

// startEtcd starts a single member on ports that the system chooses and returns its address.
func startEtcd(data string) (string, error) {
	// A configuration file, since its names are the same in all releases of etcd while those of Go's fields are not.
	settings, err := json.Marshal(map[string]any{
		"name":               "podwright",
		"data-dir":           filepath.Join(data, "etcd"),
		"listen-client-urls": "http://127.0.0.1:0",
		"listen-peer-urls":   "http://127.0.0.1:0",
		// Told to other members, of which there are none: nothing listens there.
		"advertise-client-urls":       "http://127.0.0.1:2379",
		"initial-advertise-peer-urls": "http://127.0.0.1:2380",
		"initial-cluster":             "podwright=http://127.0.0.1:2380",
		"unsafe-no-fsync":             true,
		"log-level":                   "error",
		"log-outputs":                 []string{"stderr"},
	})
	if err != nil {
		return "", err
	}
	file := filepath.Join(data, "etcd.json")
	if err := os.WriteFile(file, settings, 0o600); err != nil {
		return "", err
	}
	config, err := embed.ConfigFromFile(file)
	if err != nil {
		return "", err
	}
	server, err := embed.StartEtcd(config)
	if err != nil {
		return "", err
	}
	select {
	case <-server.Server.ReadyNotify():
		return "http://" + server.Clients[0].Addr().String(), nil
	case err := <-server.Err():
		return "", err
	case <-time.After(time.Minute):
		return "", errors.New("not ready after a minute")
	}
}

// writeKey writes the key that kube-apiserver demands for signing ServiceAccount tokens.
func writeKey(file string) error {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	der, err := x509.MarshalECPrivateKey(key)
	if err != nil {
		return err
	}
	return os.WriteFile(file, pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: der}), 0o600)
}

// freePort returns a port that was free a moment ago.
func freePort() (int, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer listener.Close()
	return listener.Addr().(*net.TCPAddr).Port, nil
}
