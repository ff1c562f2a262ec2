// Stands in for libcurl, which nothing here uses.
//
// The HTTP server's library has a handler that passes requests on, and with it Foundation's part for networking is linked
// in; that asks for libcurl. Nobody makes such a handler, so none of these is ever called. If one were, it would say that
// it cannot begin: CURLE_FAILED_INIT, CURLM_INTERNAL_ERROR, no handle. The real library would cost each start of the
// program some twenty shared libraries.

#include <stddef.h>

enum { failed = 2, internal_error = 4 };

void curl_easy_cleanup(void) {}
int curl_easy_getinfo(void) { return failed; }
void *curl_easy_init(void) { return NULL; }
int curl_easy_pause(void) { return failed; }
int curl_easy_setopt(void) { return failed; }
void *curl_easy_strerror(void) { return NULL; }
void curl_free(void) {}
int curl_global_init(void) { return failed; }
int curl_multi_add_handle(void) { return internal_error; }
int curl_multi_assign(void) { return internal_error; }
int curl_multi_cleanup(void) { return internal_error; }
void *curl_multi_info_read(void) { return NULL; }
void *curl_multi_init(void) { return NULL; }
int curl_multi_remove_handle(void) { return internal_error; }
int curl_multi_setopt(void) { return internal_error; }
int curl_multi_socket_action(void) { return internal_error; }
void *curl_slist_append(void) { return NULL; }
void curl_slist_free_all(void) {}
void *curl_url(void) { return NULL; }
int curl_url_get(void) { return failed; }
int curl_url_set(void) { return failed; }
void *curl_version(void) { return NULL; }
void *curl_version_info(void) { return NULL; }
