# Reads a list of PAR Atlas to its very end into a data frame. Packages: httr2, jsonlite.
#
#   Rscript recipe.R ADDRESS SAMPLE [VARIABLES] [FILE]
#   Rscript recipe.R http://127.0.0.1:4000 RankingPages '{"framework": "MH-TINH-2", "year": 2024}' ranking.csv
#
# SAMPLE is the name of a sample query or the path of a .graphql file of your own, whose list takes $first and $after.
# In a session: source("recipe.R"); ranking <- read_frame("http://127.0.0.1:4000", "RankingPages")
# attr(ranking, "dataVersion") is the state of the data that every row is of; cite it.

TRIES <- 7 # of one request, and of a whole reading when the data change meanwhile

# The text at an address, asked for again when the connection is lost or the server is busy or starting.
fetch_text <- function(address, body = NULL) {
  request <- httr2::request(address) |>
    httr2::req_timeout(60) |>
    httr2::req_headers("accept-language" = "en") |>
    httr2::req_error(is_error = function(response) FALSE)
  if (!is.null(body)) request <- httr2::req_body_raw(request, body, type = "application/json")
  for (attempt in seq_len(TRIES)) {
    response <- tryCatch(httr2::req_perform(request), error = function(lost) lost)
    answered <- inherits(response, "httr2_response")
    if (answered && !(httr2::resp_status(response) %in% c(429, 502, 503, 504))) {
      if (is.null(body) && httr2::resp_status(response) != 200) {
        stop(address, ": ", httr2::resp_status(response))
      }
      return(httr2::resp_body_string(response, encoding = "UTF-8"))
    }
    Sys.sleep(0.25 * 2^(attempt - 1))
  }
  if (answered) stop(address, ": ", httr2::resp_status(response)) else stop(response)
}

# One question; the whole answer, as lists inside lists. Nothing is made a vector here: a list of one row stays a list.
ask <- function(address, query, variables) {
  body <- jsonlite::toJSON(list(query = query, variables = variables), auto_unbox = TRUE, null = "null", digits = NA)
  jsonlite::fromJSON(fetch_text(paste0(address, "/graphql"), body), simplifyVector = FALSE)
}

# The first thing in an answer that is a list by pages.
find_list <- function(value) {
  if (!is.list(value)) return(NULL)
  if (all(c("pageInfo", "nodes") %in% names(value))) return(value)
  for (inside in value) {
    found <- find_list(inside)
    if (!is.null(found)) return(found)
  }
  NULL
}

# Every row, page by page; NULL when the data changed on the way, so that it must be read again.
read_once <- function(address, query, variables) {
  pages <- list()
  after <- NULL
  version <- NULL
  first <- if (is.null(variables$first)) 100L else as.integer(variables$first)
  repeat {
    variables$first <- first
    variables["after"] <- list(after)
    answer <- ask(address, query, variables)
    if (length(answer$errors) > 0) {
      error <- answer$errors[[1]]
      code <- error$extensions$code
      if (identical(code, "CURSOR_STALE")) return(NULL)
      too_long <- identical(code, "LIMIT_EXCEEDED") || (identical(code, "BAD_INPUT") && startsWith(error$message, "first"))
      if (!too_long || first == 1L) stop(code, ": ", error$message)
      first <- first %/% 2L # Pages were longer than the server gives.
      next
    }
    page <- find_list(answer$data)
    if (is.null(page)) stop("Expected a list with pageInfo and nodes in the answer; there is none.")
    now <- answer$data$dataVersion$version
    if (is.null(version)) version <- now
    if (now != version) return(NULL)
    pages[[length(pages) + 1]] <- page$nodes
    if (!page$pageInfo$hasNextPage) {
      rows <- unlist(pages, recursive = FALSE)
      if (length(rows) != page$totalCount) return(NULL)
      return(list(rows = rows, version = version))
    }
    after <- page$pageInfo$endCursor
  }
}

# Every row of a list as it stood at one version of the data: unit.name is what stands in an object, a list stays a list.
read_frame <- function(address, sample, variables = NULL) {
  address <- sub("/$", "", address)
  text <- if (file.exists(sample)) {
    paste(readLines(sample, encoding = "UTF-8"), collapse = "\n")
  } else {
    fetch_text(paste0(address, "/docs/samples/", sample, ".graphql"))
  }
  if (is.null(variables)) {
    head <- regmatches(text, regexec("# variables: ([^\n]+)", text))[[1]]
    variables <- if (length(head) == 2) jsonlite::fromJSON(head[2], simplifyVector = FALSE) else list()
  }
  for (begun in seq_len(TRIES)) {
    read <- read_once(address, text, variables)
    if (is.null(read)) next
    json <- jsonlite::toJSON(read$rows, auto_unbox = TRUE, null = "null", digits = NA)
    frame <- jsonlite::fromJSON(json, flatten = TRUE)
    attr(frame, "dataVersion") <- read$version
    return(frame)
  }
  stop("The data kept changing while they were read; try again later.")
}

# The same for a file: lists inside as JSON.
write_frame <- function(frame, file) {
  inside <- vapply(frame, is.list, logical(1))
  frame[inside] <- lapply(frame[inside], function(column) {
    vapply(column, function(cell) as.character(jsonlite::toJSON(cell, auto_unbox = TRUE, digits = NA)), character(1))
  })
  utils::write.csv(frame, file, row.names = FALSE, na = "", fileEncoding = "UTF-8")
}

if (!interactive() && sys.nframe() == 0) {
  given <- commandArgs(trailingOnly = TRUE)
  if (length(given) < 2) stop("Expected an address and the name of a sample.")
  asked <- if (length(given) >= 3 && nzchar(given[3])) jsonlite::fromJSON(given[3], simplifyVector = FALSE) else NULL
  frame <- read_frame(given[1], given[2], asked)
  write_frame(frame, if (length(given) >= 4) given[4] else stdout())
  message(nrow(frame), " rows at data version ", attr(frame, "dataVersion"))
}
